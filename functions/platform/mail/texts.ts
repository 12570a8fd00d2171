import { catalogue } from '../i18n/catalogue.ts'
import { plural } from '../i18n/plural.ts'

/** What the mails say. */
export const mailTextsFor = catalogue({
  id: {
    greeting: (name: string) => `Yth. ${name},`,
    due: (date: string) => `Paling lambat ${date}.`,
    reminder: (ask: string) => `Pengingat: ${ask}`,
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
    resultFinal: 'Hasil penilaian kinerja Anda sudah final',
    resultFinalWhy: 'Hasil Anda telah ditetapkan. Tindak lanjutnya, bila ada, akan dikirim tersendiri.',
    objectionLapsed: 'Keberatan Anda tidak diputus; hasil penilaian Anda final',
    objectionLapsedWhy:
      'Tidak seorang pun memutus keberatan Anda dalam waktunya, dan catatan menyebutkannya. Hasil yang disampaikan tetap berlaku. Hak Anda menempuh upaya administratif tidak berkurang; tanyakan kepada pengelola kepegawaian.',
    coachingStarted: 'Bimbingan kinerja Anda dimulai',
    coachingStartedWhy: 'Seorang pembimbing ditunjuk untuk Anda dan akan menghubungi Anda.',
    rewardRecorded: 'Selamat, penghargaan Anda ditetapkan',
    rewardRecordedWhy: 'Penghargaan atas kinerja Anda telah disetujui dan dicatat.',
    withdrawn: 'Penilaian Anda dihentikan',
    withdrawnWhy:
      'Anda tidak lagi termasuk dalam periode ini. Tautan yang pernah dikirim tidak berlaku lagi.',
    reportWithdrawn: (about: string) => `${about} dikeluarkan dari periode penilaian`,
    reportWithdrawnWhy:
      'Pengelola kepegawaian mengakhiri penilaiannya. Bila ini keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.',
    addressMoved: 'Alamat email Anda di Bina diganti',
    addressMovedWhy:
      'Surat berikutnya dikirim ke alamat lain, dan tautan yang pernah dikirim ke sini tidak berlaku lagi. Bila Anda tidak memintanya, segera beri tahu pengelola kepegawaian dan auditor instansi Anda.',
    private: 'Tautan ini khusus untuk Anda; jangan diteruskan. Bina tidak pernah meminta kata sandi.',
    sender: (agency: string) => `Dikirim oleh Bina, sistem penilaian kinerja ${agency}.`,
    someone: 'seorang pegawai',
    agency: 'instansi Anda',
  },
  en: {
    greeting: (name: string) => `Dear ${name},`,
    due: (date: string) => `By ${date} at the latest.`,
    reminder: (ask: string) => `Reminder: ${ask}`,
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
    resultFinal: 'Your result is final',
    resultFinalWhy: 'Your result now stands. What follows from it, if anything, will be sent separately.',
    objectionLapsed: 'Nobody decided your objection; your result is final',
    objectionLapsedWhy:
      'Nobody decided your objection in time, and the record says so. The result you were given stands. Your right to an administrative appeal is untouched; ask HR.',
    coachingStarted: 'Your coaching begins',
    coachingStartedWhy: 'A mentor has been named for you and will be in touch.',
    rewardRecorded: 'Congratulations on your reward',
    rewardRecordedWhy: 'The reward for your work has been approved and recorded.',
    withdrawn: 'Your appraisal has ended',
    withdrawnWhy: 'You are no longer part of this period. Links sent before have stopped working.',
    reportWithdrawn: (about) => `${about} was taken out of the period`,
    reportWithdrawnWhy:
      'Human resources ended this appraisal. If that is a mistake, tell another officer of human resources or an auditor.',
    addressMoved: 'Your e-mail address in Bina was changed',
    addressMovedWhy:
      'Mail goes to another address from now on, and links sent here have stopped working. If you did not ask for it, tell human resources and the auditors of your agency at once.',
    private: 'This link is for you alone; please do not forward it. Bina never asks for a password.',
    sender: (agency: string) => `Sent by Bina, the performance system of ${agency}.`,
    someone: 'a colleague',
    agency: 'your agency',
  },
})
