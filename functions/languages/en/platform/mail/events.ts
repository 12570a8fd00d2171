import type { Complete } from '../../../pack.ts'

export const texts: Complete<'platform/mail/events'> = {
  mailSent: 'An e-mail was sent',
  mailBounced: 'An e-mail was refused by its address',
  mailDropped: 'An e-mail could not be sent',
  mailComplained: 'The recipient reported an e-mail as unwanted',
  unreachableEscalated: 'The superior and HR were told that no mail reaches the person asked',
}
