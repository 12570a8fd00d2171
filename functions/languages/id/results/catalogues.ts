export { texts as 'results/events' } from './events.ts'
export { texts as 'results/notices' } from './notices.ts'
export { texts as 'results/tasks' } from './tasks.ts'
export { texts as 'results/texts' } from './texts.ts'
