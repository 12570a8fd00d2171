import { exportSite } from './export-site.ts'
import { exportRoutes as routes } from './hr/exports.tsx'

export { routes }

export const handler = exportSite(routes)
