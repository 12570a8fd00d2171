import { followUpPages } from '../../follow-up/follow-up-pages.tsx'
import type { TaskPage } from '../../platform/human-tasks/task-page.ts'

/** The pages of every kind of task, one from each capability that asks people something. */
export const taskPages: readonly TaskPage[] = [...followUpPages]
