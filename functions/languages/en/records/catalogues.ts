export { texts as 'records/access-words' } from './access-words.ts'
