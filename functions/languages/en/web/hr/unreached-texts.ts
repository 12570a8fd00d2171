import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

const reasonsEn = {
  'no-person': 'The person is no longer in the directory',
  'no-address': 'No email address',
  'address-bounces': 'The address sends mail back',
  refused: 'The mail service refused it five times',
}

export const texts: Complete<'web/hr/unreached-texts'> = {
  title: 'Mail that did not arrive',
  count: (count) =>
    plural(count, { one: '# person gets none of our mail', other: '# people get none of our mail' }),
  noneLost: 'Every address takes our mail',
  whatToDo: 'What you need to do',
  whatToDoText:
    'Correct the address in the people file and import it again: whatever waits for the person is sent once more by itself. Until then tell them in person. Of a self-assessment or a review their superior has been told too.',
  lost: 'Addresses that send mail back',
  since: 'Since',
  dropped: 'Letters not sent, newest first',
  when: 'When',
  about: 'About',
  why: 'Reason',
  otherLetter: 'Notice',
  reasons: reasonsEn,
  trust: 'Try this address again',
  trustWhy: 'Does the mailbox work again? Mail to the same address can be tried once more.',
  trusted: 'This address is tried again',
  trustedText: 'The tasks that wait for this person are sent once more at once.',
}
