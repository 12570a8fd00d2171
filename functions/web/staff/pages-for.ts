import type { TaskPages } from '../../platform/human-tasks/task-pages.ts'

/** The pages of a kind of task; `undefined` for a kind that the site does not answer. */
export type PagesByKind = (kind: string) => TaskPages | undefined

/** Pages by the kinds of task that a site answers. */
export const pagesFor =
  (pages: Readonly<Record<string, TaskPages>>): PagesByKind =>
  (kind) =>
    Object.hasOwn(pages, kind) ? pages[kind] : undefined
