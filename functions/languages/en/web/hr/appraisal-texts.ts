import { fullStop } from '../../../full-stop.ts'
import type { Complete } from '../../../pack.ts'

export const texts: Complete<'web/hr/appraisal-texts'> = {
  list: 'Appraisals in this unit',
  none: 'No appraisal in this unit',
  actions: 'Actions',
  objectionLapsed: 'Objection not decided',
  nothingToDo: 'Ended',
  reassign: 'Reassign the task',
  withdraw: 'Withdraw from the period',
  done: { withdrawn: 'The appraisal was withdrawn', reassigned: 'The task was reassigned' },
  withdrawLead: (name) => `The appraisal of ${name} ends here.`,
  withdrawEffects:
    'The open task is withdrawn and its links stop working. The employee is told by email, unless they have died. This cannot be undone.',
  withdrawReason: 'Reason',
  withdrawReasons: {
    retired: 'Retired',
    movedOut: 'Moved to another agency',
    deceased: 'Died',
    longStudy: 'Long study leave',
    disciplineCase: 'In a disciplinary case',
  },
  withdrawNow: 'Withdraw from the period',
  confirm: 'I understand that this cannot be undone',
  reassignLead: (task, name) => `${task} for ${fullStop(name)}`,
  askedNow: (name) => `Now asked of ${fullStop(name)}`,
  who: 'NIP or email address of the new person',
  whoHint: 'In full, for example 198501012010012001 or name@city.go.id',
  reassignReason: 'Reason',
  reassignReasons: {
    postChanged: 'Change of post or supervisor',
    absent: 'Prevented or on long leave',
    conflictOfInterest: 'Conflict of interest',
    mistake: 'Asked of the wrong person',
  },
  reassignNext: 'Check the reassignment',
  checkTitle: 'Give it to this person?',
  checkText:
    'The old links stop working at once. The new person gets an email and keeps the part from now on; the history has both.',
  reassignNow: 'Reassign now',
  errors: {
    reason: 'Choose the reason',
    confirm: 'Tick to confirm',
    who: 'Enter a NIP or an email address',
    unknown: 'Nobody has that NIP or email address',
    importing: 'An import is being carried out; reassign the task when it is finished',
    notInDirectory: (name) =>
      `The directory gives ${name} another status, or has it from you. A result that was given does not end on one person’s word: one officer, or the system’s operator, imports the status, and another withdraws.`,
  },
  refusals: {
    'not-reassignable': 'Only the employee can answer this task',
    'to-oneself': 'You cannot reassign a task to yourself; ask another officer of HR to do it',
    'of-own-making':
      'You added that person lately, or changed their name, post or address; ask another officer of HR to reassign it',
    'assigned-already': 'The task is asked of that person already',
    'not-active': 'That person does not serve at present',
    'no-email': 'That person has no email address that works',
    'about-themselves': 'Nobody may judge themselves',
    'rated-already': 'An objection is decided by somebody else than whoever rated',
    'not-hr': 'This task is only for those who serve in HR',
  },
  noTask: 'There is no task to reassign',
  noTaskText: 'Nothing waits for an officer’s answer on this appraisal at present.',
}
