import * as z from 'zod'
import type { Stock } from './stock.ts'

const Entry = z.looseObject({
  action: z.string(),
  at: z.string(),
  after: z.looseObject({ taskId: z.string().optional() }).optional(),
})

/** Tasks that were opened twice, and questions (a kind of task about a subject) asked again before they were over. */
export const findTasksOpenedTwice = ({ history, records }: Stock): string[] => {
  const tasks = new Map((records.get('TASK') ?? []).map((task) => [String(task.taskId), task]))
  const opened = [...history.values()].flat().flatMap((entry) => {
    const { action, at, after } = Entry.parse(entry)
    return action === 'taskOpened' && after?.taskId ? [{ at, taskId: after.taskId }] : []
  })
  const known = new Set<string>()
  const last = new Map<string, string>()
  return opened.flatMap(({ at, taskId }) => {
    const task = tasks.get(taskId)
    const question = `${task?.kind} ${task?.subjectId}`
    const before = last.get(question)
    const isAgain = known.has(taskId)
    known.add(taskId)
    last.set(question, taskId)
    if (isAgain) return [`${taskId} was opened twice`]
    const wasOver = before === undefined || String(tasks.get(before)?.overAt ?? '~') <= at
    return wasOver ? [] : [`${taskId} was asked while ${before} was open`]
  })
}

/** Tasks that nobody can answer any more and that never ended, or whose end the workflow was never told. */
export const findOpenEnds = ({ records }: Stock): string[] => [
  ...(records.get('TASK') ?? [])
    .filter(({ state }) => state === 'open')
    .map(({ taskId }) => `${taskId} is open`),
  ...(records.get('SIGNAL') ?? []).map(({ taskId }) => `${taskId}: its workflow was never told`),
]
