import { renderPage } from '../../functions/platform/html/render-page.ts'
import { emptyForm, formOf } from '../../functions/platform/http/form.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { acknowledgementPages } from '../../functions/results/acknowledgement-task.tsx'
import { postAs } from '../ground/post-step.ts'
import { depsOf } from './published.ts'

/** Whoever is asked to acknowledge a result, on the pages of that task. */
export const withAcknowledgement = (tables: () => Tables) => {
  const act = (visit: PeriodVisit, step: string, pairs: readonly (readonly [string, string])[]) =>
    postAs(acknowledgementPages, visit, step, formOf(pairs), depsOf(tables()))

  const show = async (visit: PeriodVisit, step = '') =>
    renderPage(await acknowledgementPages.show(visit, step, emptyForm, depsOf(tables())))
  return { act, show }
}
