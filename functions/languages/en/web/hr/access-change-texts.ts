import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'
import { texts as accessWords } from '../../records/access-words.ts'

export const texts: Complete<'web/hr/access-change-texts'> = {
  ...accessWords,
  title: 'Changes of access',
  lead: 'The roles of HR, auditors and leadership, and the address and status of whoever holds one, change only after a second person has confirmed it. So does the address of anybody who rates others, because the links to their tasks go there.',
  waitingList: 'Waiting for a second person',
  none: 'No change is waiting',
  noneText:
    'A change appears here after an import that grants or takes a role, or changes the address of whoever holds one or rates others.',
  forDeciders:
    'Changes of access are decided by active officers of HR and by the head of the agency, who is whoever has the role of leadership and no supervisor.',
  notForYou: 'This page is not for you',
  decided: 'Decided',
  detail: 'Detail',
  asked: 'Requested',
  operator: 'The system’s operator',
  until: 'Lapses if not decided by',
  lapsed: 'Lapsed on',
  comparison: {
    waiting: { what: 'What will change', before: 'Now', after: 'Once confirmed' },
    done: { what: 'What changed', before: 'Before', after: 'After' },
    notDone: { what: 'What was requested', before: 'Before', after: 'Requested' },
  },
  pageTitle: (name) => `Change of access of ${name}`,
  decidedBy: 'Decided by',
  decidedAt: 'Decided on',
  reason: 'Why it was refused',
  withdrawnBy: 'Withdrawn by',
  withdrawnAt: 'Withdrawn on',
  withdrawnReason: 'Why it was withdrawn',
  without: 'Without a second person',
  withoutText: 'This change took effect without a second person, because nobody else could confirm it.',
  firstImportText: 'This role was granted when the directory was first filled; nobody could confirm it then.',
  effects:
    'Once confirmed it takes effect at once: earlier sessions and links of this person end, and they are told by email. Auditors see who requested it and who confirmed it.',
  effectsOfAddress:
    'Once confirmed it takes effect at once: earlier sessions and links of this person end, and they are told at their former and their new address. Auditors see who requested it and who confirmed it.',
  linksGoTo: 'Sign-in links go to',
  newPerson: 'This person was added lately',
  newPersonWhy: (at, by) =>
    `Added on ${at}, requested by ${by}. Make sure in person that they exist, and that NIP and email address are theirs.`,
  renamed: (name) => `The name or post of ${name} was changed lately`,
  renamedTag: 'Name or post changed',
  renamedOn: (at, by) => `Last changed on ${at}, requested by ${by}.`,
  renamedBySame: 'Whoever requested that also requested this change of access.',
  renamedByOther: 'Whoever requested that did not request this change of access.',
  formerly: (name, post) => `Formerly: ${name}, ${post}.`,
  renamedCheck: 'Make sure in person, by the NIP, that this is who is meant.',
  movedAddress: 'This person’s email address was changed lately',
  movedAddressWhy: (at, by) =>
    `Last changed on ${at}; first requested by ${by}. Make sure with the person themself that the new address is theirs. The address before:`,
  certain: 'I have checked that this change is right and that the email address is this person’s',
  confirm: 'Confirm the change',
  alone: 'Carry it out without a second person',
  refuse: 'Refuse the change',
  refuseTitle: 'Refuse',
  withdraw: 'Withdraw the request',
  refuseReason: 'Reason',
  refuseHint: 'Whoever requested it will read it.',
  standing: {
    refuse: 'You cannot confirm this change',
    refuseText:
      'Neither who requested a change nor who gains or moves access by it can confirm it. Another officer of HR or the head of the agency has to.',
    soon: 'There is no second person',
    soonText: (from) =>
      `Nobody else could confirm this change. You may carry it out yourself from ${from}; the person concerned and the auditors have been told.`,
    alone: 'There is no second person',
    aloneText:
      'The waiting time is over. The history will say that this change took effect without a second person, and auditors see it.',
  },
  stale: 'The person’s data has changed',
  staleText:
    'The person’s data is different from when this change was requested. It can no longer be confirmed; import the file again.',
  void: 'This request is void',
  refusals: {
    void: 'Whoever requested it is no longer an officer of HR. It cannot be confirmed; if it is needed, another officer has to import it.',
    'seen-otherwise':
      'What this page shows has changed since you opened it; nothing was changed. Look again who the person is before you confirm.',
    'decided-already': 'This change was decided already, or has lapsed.',
    'not-theirs': 'Somebody else has to confirm this change.',
    'person-changed': 'The person’s data has changed since this was requested; nothing was changed.',
    'address-taken': 'That email address belongs to somebody else by now; nothing was changed.',
  },
  errors: {
    certain: 'Tick that you have checked it',
    reason: (longest) => `Write the reason in at most ${longest} characters`,
  },
  doneTitle: 'The change is in force',
  refusedTitle: 'The change was refused',
  withdrawnTitle: 'The request was withdrawn',
  waitingCount: (count) =>
    plural(count, {
      one: '# change of access waits for a second person',
      other: '# changes of access wait for a second person',
    }),
  see: 'See the changes of access',
}
