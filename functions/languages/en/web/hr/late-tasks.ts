import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'web/hr/late-tasks'> = {
  title: 'Late tasks',
  lead: (count) =>
    plural(count, {
      one: '# task is past its due date. Reminders and escalation run by themselves.',
      other: '# tasks are past their due date. Reminders and escalation run by themselves.',
    }),
  part: 'This list is not complete; others appear once these are done.',
  none: 'No task is late',
  person: 'Asked of',
  task: 'Task',
  due: 'Due',
}
