import type { Complete } from '../../../pack.ts'

export const texts: Complete<'platform/mail/events'> = {
  mailSent: 'An email was sent',
  mailBounced: 'An email was refused by its address',
  mailDropped: 'An email could not be sent',
  mailComplained: 'The recipient reported an email as unwanted',
  unreachableEscalated:
    'HR, and the superior where there is one to tell, were told that no mail reaches the person asked',
}
