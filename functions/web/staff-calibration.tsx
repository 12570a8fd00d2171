import { calibrationPages } from '../calibration/calibration-task.tsx'
import type { TaskPages } from '../platform/human-tasks/task-pages.ts'
import { pagesFor } from './staff/pages-for.ts'
import { areaSite } from './staff/staff-site.ts'
import type { KindOfArea } from './staff/task-address.ts'
import { taskRoutes } from './staff/task-routes.tsx'

const PAGES: Readonly<Record<KindOfArea<'calibration'>, TaskPages>> = { calibration: calibrationPages }

export const routes = taskRoutes('/t/{secret}/calibration', pagesFor(PAGES))

export const handler = areaSite(routes)
