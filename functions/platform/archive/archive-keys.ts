/** Where in the archive what lies. */
export const archiveKeys = {
  execution: (machine: string, name: string) => `executions/${machine}/${name}.json`,
  seal: (periodId: string) => `seals/${periodId}.json`,
  /** The heads of all chains that a seal covers, one JSON object a line, in the order of the seal's leaves. */
  heads: (periodId: string) => `seals/${periodId}.heads.ndjson`,
  /** The same for the records of the period's archived workflows. */
  executionHeads: (periodId: string) => `seals/${periodId}.executions.ndjson`,
} as const
