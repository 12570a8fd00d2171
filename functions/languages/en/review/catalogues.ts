export { texts as 'review/events' } from './events.ts'
export { texts as 'review/tasks' } from './tasks.ts'
export { texts as 'review/texts' } from './texts.ts'
