export { texts as 'audit/comparison-texts' } from './comparison-texts.ts'
export { texts as 'audit/events' } from './events.ts'
