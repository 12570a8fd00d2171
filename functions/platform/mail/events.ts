import { catalogue } from '../i18n/catalogue.ts'

/** What this part writes into History, as a sentence. */
export const mailEventsFor = catalogue({
  id: {
    mailSent: 'Email dikirim',
    mailBounced: 'Email ditolak oleh alamat tujuan',
    mailDropped: 'Email tidak dapat dikirim',
    mailComplained: 'Penerima melaporkan email sebagai tidak diinginkan',
    unreachableEscalated: 'Atasan dan HR diberi tahu bahwa email tidak sampai kepada yang ditugasi',
  },
  en: {
    mailSent: 'An e-mail was sent',
    mailBounced: 'An e-mail was refused by its address',
    mailDropped: 'An e-mail could not be sent',
    mailComplained: 'The recipient reported an e-mail as unwanted',
    unreachableEscalated: 'The superior and HR were told that no mail reaches the person asked',
  },
})

declare module '../history/events.ts' {
  interface Events extends Record<keyof ReturnType<typeof mailEventsFor>, true> {}
}
