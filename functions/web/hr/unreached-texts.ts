import { catalogue } from '../../platform/i18n/catalogue.ts'
import { plural } from '../../platform/i18n/plural.ts'

const reasonsId: Readonly<Record<string, string>> & { readonly refused: string } = {
  'no-person': 'Orangnya tidak ada lagi di direktori',
  'no-address': 'Tidak ada alamat email',
  'address-bounces': 'Alamatnya menolak email',
  refused: 'Layanan email menolaknya lima kali',
}
const reasonsEn: typeof reasonsId = {
  'no-person': 'The person is no longer in the directory',
  'no-address': 'No e-mail address',
  'address-bounces': 'The address sends mail back',
  refused: 'The mail service refused it five times',
}

export const unreachedTextsFor = catalogue({
  id: {
    title: 'Email yang tidak sampai',
    count: (count: string) => `${count} orang tidak menerima email kita`,
    noneLost: 'Semua alamat email menerima kiriman',
    whatToDo: 'Yang perlu Anda lakukan',
    whatToDoText:
      'Perbaiki alamatnya di berkas pegawai lalu impor lagi: semua tugas yang menunggu orang itu dikirim ulang dengan sendirinya. Sampai saat itu sampaikan tugasnya secara langsung; atasannya sudah diberi tahu.',
    lost: 'Alamat yang menolak email',
    since: 'Sejak',
    dropped: 'Surat yang batal dikirim, terbaru dahulu',
    when: 'Kapan',
    about: 'Tentang',
    why: 'Sebab',
    otherLetter: 'Pemberitahuan',
    reasons: reasonsId,
    trust: 'Coba lagi alamat ini',
    trustWhy: 'Kotak suratnya sudah berfungsi lagi? Kiriman ke alamat yang sama dapat dicoba lagi.',
    trusted: 'Alamat ini dicoba lagi',
    trustedText: 'Tugas yang menunggu orang ini segera dikirim ulang.',
  },
  en: {
    title: 'Mail that did not arrive',
    count: (count) =>
      plural(count, { one: '# person gets none of our mail', other: '# people get none of our mail' }),
    noneLost: 'Every address takes our mail',
    whatToDo: 'What you need to do',
    whatToDoText:
      'Correct the address in the people file and import it again: whatever waits for the person is sent once more by itself. Until then tell them in person; their superior has been told.',
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
  },
})
