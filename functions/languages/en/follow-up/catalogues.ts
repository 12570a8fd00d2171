export { texts as 'follow-up/events' } from './events.ts'
export { texts as 'follow-up/notices' } from './notices.ts'
export { texts as 'follow-up/tasks' } from './tasks.ts'
export { texts as 'follow-up/texts' } from './texts.ts'
