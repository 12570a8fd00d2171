import { renderPage } from '../../functions/platform/html/render-page.ts'
import { readDraft } from '../../functions/platform/human-tasks/drafts.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import type { PeriodTaskPages, PeriodVisit } from '../../functions/records/period-visit.ts'
import { depsOf, hiddenOf } from './published.ts'

/** Opens a task's check page as a browser would, and gives the mark it carries. */
export const seenOnCheck =
  (tables: Tables, page: PeriodTaskPages) =>
  async (visit: PeriodVisit): Promise<string> => {
    const draft = await readDraft(tables, visit.task)
    return hiddenOf(renderPage(await page.show(visit, 'check', draft, depsOf(tables))), 'seen')
  }
