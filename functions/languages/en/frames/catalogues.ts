export { texts as 'frames/hr-menu' } from './hr-menu.ts'
