export { texts as 'calibration/events' } from './events.ts'
export { texts as 'calibration/tasks' } from './tasks.ts'
export { texts as 'calibration/texts' } from './texts.ts'
