export { texts as 'reports/texts' } from './texts.ts'
export { texts as 'reports/unit-progress' } from './unit-progress.ts'
