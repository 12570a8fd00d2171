/** By which import something in the directory changed, and which officer asked for it; the operator is no officer. */
export interface ByImport {
  readonly importId: string
  readonly requestedBy?: string | undefined
}

/** What History tells of it. */
export const importTrace = ({ importId, requestedBy }: ByImport) => ({
  importId,
  ...(requestedBy === undefined ? {} : { requestedBy }),
})
