import { calibrationPage } from '../calibration/calibration-task.tsx'
import type { TaskPage } from '../platform/human-tasks/task-page.ts'
import { pagesFor } from './staff/pages-for.ts'
import { areaSite } from './staff/staff-site.ts'
import type { KindOfArea } from './staff/task-address.ts'
import { taskRoutes } from './staff/task-routes.tsx'

const PAGES: Readonly<Record<KindOfArea<'calibration'>, TaskPage>> = { calibration: calibrationPage }

export const routes = taskRoutes('/t/{secret}/calibration', pagesFor(PAGES))

export const handler = areaSite(routes)
