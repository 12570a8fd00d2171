import { followUpPages } from '../follow-up/follow-up-pages.tsx'
import type { TaskPages } from '../platform/human-tasks/task-pages.ts'
import { pagesFor } from './staff/pages-for.ts'
import { areaSite } from './staff/staff-site.ts'
import type { KindOfArea } from './staff/task-address.ts'
import { taskRoutes } from './staff/task-routes.tsx'

const PAGES: Readonly<Record<KindOfArea<'follow-up'>, TaskPages>> = followUpPages

export const routes = taskRoutes('/t/{secret}/follow-up', pagesFor(PAGES))

export const handler = areaSite(routes)
