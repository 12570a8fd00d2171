import type { TaskPage } from '../../platform/human-tasks/task-page.ts'

/** The pages of a kind of task; `undefined` for a kind that the site does not answer. */
export type TaskPages = (kind: string) => TaskPage | undefined

/** Pages by the kinds of task that a site answers. */
export const pagesFor =
  (pages: Readonly<Record<string, TaskPage>>): TaskPages =>
  (kind) =>
    Object.hasOwn(pages, kind) ? pages[kind] : undefined
