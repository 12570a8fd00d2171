export { texts as 'periods/events' } from './events.ts'
export { texts as 'periods/notices' } from './notices.ts'
