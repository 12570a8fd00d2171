import type { Complete } from '../../../pack.ts'

export const texts: Complete<'platform/human-tasks/events'> = {
  taskOpened: 'A task was given',
  nobodyToAsk:
    'Nobody could be asked: whoever should answer cannot, and no officer of HR may stand in; all of HR and the auditors were told',
  reminded: 'A reminder was sent',
  reminderSkipped: 'No reminder was sent, because the directory said that the assignee no longer serves',
  outOfServiceEscalated:
    'The task was kept open and HR, and the superior where there is one to tell, were told, because the directory said that the assignee no longer serves',
  timeGivenBack: 'The due date was moved by the days on which the directory kept the assignee from the task',
  escalated: 'The delay was brought to the superior',
  taskExpired: 'The task ended without an answer',
  taskWithdrawn: 'The task was ended because nobody is left to appraise',
  taskReassigned: 'The task was given to someone else',
  freshLinkAsked: 'A fresh link was asked for; the old one no longer works',
}
