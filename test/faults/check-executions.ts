import type { Stock } from './stock.ts'

/** The records that call for an execution each, of their own name: kind of record, its id, and the machine. */
const CALLED_FOR = [
  ['APPRAISAL', 'appraisalId', 'appraisal'],
  ['APPRAISAL', 'appraisalId', 'result'],
  ['CALIBRATION', 'calibrationId', 'calibration'],
  ['TASK', 'taskId', 'human-task'],
  ['COACHING', 'appraisalId', 'coaching'],
  ['REWARD', 'appraisalId', 'reward'],
] as const

/** Records whose execution was never started, and executions that no record calls for. */
export const findLostExecutions = ({ records, executions }: Stock): string[] =>
  CALLED_FOR.flatMap(([kind, id, machine]) => {
    const wanted = new Set((records.get(kind) ?? []).map((item) => String(item[id])))
    const found = new Set(executions.get(machine)?.keys())
    return [
      ...[...wanted.difference(found)].map((name) => `${machine} ${name} was lost`),
      ...[...found.difference(wanted)].map((name) => `${machine} ${name} is nobody's`),
    ]
  })

/** Executions whose history was not archived exactly once, as what they ended as. */
export const findUnarchived = ({ executions, history }: Stock): string[] =>
  [...executions].flatMap(([machine, byName]) =>
    [...byName].flatMap(([name, status]) => {
      const entries = history.get(`execution/${machine}/${name}`) ?? []
      const is = entries.map(({ after }) => JSON.stringify(after).includes(`"${status}"`))
      return is.length === 1 && is[0] ? [] : [`${machine} ${name} was archived ${is.length} times`]
    }),
  )
