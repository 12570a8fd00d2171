import { exportFileRoutes as routes } from './auditor/export-files.tsx'
import { exportSite } from './export-site.ts'

export { routes }

export const handler = exportSite(routes)
