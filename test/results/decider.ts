import { formOf } from '../../functions/platform/http/form.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { acknowledgementPages } from '../../functions/results/acknowledgement-task.tsx'
import { objectionDecisionPages } from '../../functions/results/objection-decision-task.tsx'
import { postAs } from '../ground/post-step.ts'
import { seenOnCheck } from './check-seen.ts'
import { depsOf, objectedTo } from './published.ts'

export const REASON = 'Surat PLN membuktikan gangguan; target lain tercapai.'
export const upheld: [string, string][] = [
  ['ruling', 'uphold'],
  ['reason', REASON],
]
export const changed: [string, string][] = [
  ['ruling', 'change'],
  ['work', 'meets'],
  ['behaviour', 'above'],
  ['reason', REASON],
]

/** Who decides an objection, on the pages of that task. */
export const decider = (tables: () => Tables) => {
  const objected = (requested: Parameters<typeof objectedTo>[1]) =>
    objectedTo(tables(), requested, seenOnCheck(tables(), acknowledgementPages))

  const act = (visit: PeriodVisit, step: string, pairs: readonly (readonly [string, string])[]) =>
    postAs(objectionDecisionPages, visit, step, formOf(pairs), depsOf(tables()))

  const decide = async (visit: PeriodVisit, typed: readonly (readonly [string, string])[]) => {
    await act(visit, 'decide', typed)
    const seen = await seenOnCheck(tables(), objectionDecisionPages)(visit)
    return act(visit, 'check', [['seen', seen]])
  }

  return { objected, act, decide }
}
