import { catalogue } from '../i18n/catalogue.ts'
import { plural } from '../i18n/plural.ts'

/** What the mails say. */
export const mailTextsFor = catalogue({
  id: {
    greeting: (name: string) => `Yth. ${name},`,
    due: (date: string) => `Paling lambat ${date}.`,
    reminder: (ask: string) => `Pengingat: ${ask}`,
    dueMoved: (ask: string) => `Batas waktu diundurkan: ${ask}`,
    escalation: (assignee: string, ask: string) => `${assignee} belum menyelesaikan: ${ask}`,
    escalationWhy: 'Anda diberi tahu sebagai atasan atau pengelola kepegawaian. Mohon bantu mengingatkan.',
    unreachable: (assignee: string, task: string) => `${assignee} tidak menerima email kami: ${task}`,
    unreachableWhy:
      'Alamat emailnya tidak dapat kami jangkau. Mohon sampaikan langsung; pengelola kepegawaian memperbaiki alamatnya di Bina.',
    digest: (count: string) => `${count} hal menunggu Anda`,
    open: 'Buka',
    openAll: 'Buka semuanya',
    signIn: 'Masuk ke Bina',
    signInWhy: 'Anda meminta tautan masuk. Tautan ini berlaku 30 menit dan hanya sekali pakai.',
    private: 'Tautan ini khusus untuk Anda; jangan diteruskan. Bina tidak pernah meminta kata sandi.',
    sender: (agency: string) => `Dikirim oleh Bina, sistem penilaian kinerja ${agency}.`,
    someone: 'seorang pegawai',
    agency: 'instansi Anda',
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    due: (date: string) => `By ${date} at the latest.`,
    reminder: (ask: string) => `Reminder: ${ask}`,
    dueMoved: (ask: string) => `More time: ${ask}`,
    escalation: (assignee: string, ask: string) => `${assignee} has not yet done: ${ask}`,
    escalationWhy: 'You are told as their superior or as HR. Please help to remind them.',
    unreachable: (assignee: string, task: string) => `${assignee} gets none of our mail: ${task}`,
    unreachableWhy:
      'We cannot reach their address. Please tell them in person; HR corrects the address in Bina.',
    digest: (count: string) =>
      plural(count, { one: '# thing is waiting for you', other: '# things are waiting for you' }),
    open: 'Open',
    openAll: 'Open them all',
    signIn: 'Sign in to Bina',
    signInWhy: 'You asked for a sign-in link. It works once, for 30 minutes.',
    private: 'This link is for you alone; please do not forward it. Bina never asks for a password.',
    sender: (agency: string) => `Sent by Bina, the performance system of ${agency}.`,
    someone: 'a colleague',
    agency: 'your agency',
  },
})
