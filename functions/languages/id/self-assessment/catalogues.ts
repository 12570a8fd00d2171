export { texts as 'self-assessment/events' } from './events.ts'
export { texts as 'self-assessment/tasks' } from './tasks.ts'
export { texts as 'self-assessment/texts' } from './texts.ts'
