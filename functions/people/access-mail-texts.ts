import { catalogue } from '../platform/i18n/catalogue.ts'
import { plural } from '../platform/i18n/plural.ts'

/** What mails say of changes of access. */
export const accessMailTextsFor = catalogue({
  id: {
    roles: {
      granted: (roles: string) => `peran ${roles} diberikan`,
      taken: (roles: string) => `peran ${roles} dicabut`,
    },
    email: 'alamat email diganti',
    status: 'status kepegawaian diubah',
    supervisorId: 'atasan diganti',
    requested: (what: string) => `Yang diminta: ${what}.`,
    changed: (what: string) => `Yang berubah: ${what}.`,
    until: (moment: string) => `Kedaluwarsa bila belum diputus sampai ${moment}.`,
    addressMoved: {
      title: (_about: string) => 'Alamat email Anda di Bina diganti',
      why: 'Surat berikutnya dikirim ke alamat lain, dan tautan yang pernah dikirim ke sini tidak berlaku lagi. Bila Anda tidak memintanya, segera beri tahu pengelola kepegawaian dan auditor instansi Anda.',
    },
    importCancelled: {
      title: (by: string) => `${by} membatalkan impor Anda`,
      why: 'Tidak ada yang disimpan dari berkas itu. Siapa yang membatalkannya tercatat dalam riwayat. Bila ini keliru, unggah lagi berkasnya.',
    },
    accessChangeAsked: {
      title: () => 'Perubahan akses Anda di Bina diminta',
      why: 'Perubahan ini belum berlaku; orang kedua harus menyetujuinya lebih dahulu. Jika menurut Anda keliru, segera hubungi pengelola kepegawaian atau pimpinan instansi Anda.',
    },
    accessChangeWaits: {
      title: (name: string) => `Setujui atau tolak perubahan akses ${name}`,
      why: 'Masuk ke Bina, buka Perubahan akses, lalu setujui atau tolak.',
    },
    accessChangeAlone: {
      title: (name: string) => `Perubahan akses ${name} diminta tanpa orang kedua`,
      why: 'Seorang pengelola kepegawaian memintanya, dan tidak ada orang lain yang dapat menyetujuinya. Perubahan itu dapat berlaku setelah masa tunggu tiga hari.',
    },
    accessChanged: {
      title: () => 'Akses Anda di Bina telah berubah',
      why: 'Sesi dan tautan yang lama tidak berlaku lagi. Jika menurut Anda keliru, segera hubungi pengelola kepegawaian, pimpinan, atau auditor instansi Anda.',
    },
    accessChangeRefused: {
      title: () => 'Perubahan akses Anda di Bina ditolak',
      why: 'Tidak ada yang berubah pada akses Anda.',
    },
    accessChangeWithdrawn: {
      title: () => 'Permintaan perubahan akses Anda ditarik kembali',
      why: 'Tidak ada yang berubah pada akses Anda.',
    },
    accessRequestDone: {
      title: (name: string) => `Perubahan akses ${name} disetujui dan sudah berlaku`,
      why: 'Anda yang memintanya.',
    },
    accessRequestRefused: {
      title: (name: string) => `Perubahan akses ${name} ditolak`,
      why: 'Anda yang memintanya. Tidak ada yang berubah; alasannya dapat dibaca di halaman Perubahan akses.',
    },
    accessRequestReplaced: {
      title: (name: string) => `Permintaan Anda tentang akses ${name} diganti`,
      why: 'Anda yang memintanya. Permintaan itu tidak berlaku lagi karena ada perubahan akses yang lebih baru untuk orang yang sama; lihat halaman Perubahan akses.',
    },
    signIn: 'Masuk ke Bina',
    list: 'Buka Perubahan akses',
    decide: (count: string) => `${count} perubahan akses menunggu keputusan Anda`,
    news: (count: string) => `${count} kabar dari Bina untuk Anda`,
  },
  en: {
    roles: {
      granted: (roles) => `the role ${roles} is granted`,
      taken: (roles) => `the role ${roles} is taken away`,
    },
    email: 'the e-mail address is replaced',
    status: 'the employment status changes',
    supervisorId: 'the supervisor changes',
    requested: (what) => `Requested: ${what}.`,
    changed: (what) => `What changed: ${what}.`,
    until: (moment) => `Lapses if not decided by ${moment}.`,
    addressMoved: {
      title: (_about: string) => 'Your e-mail address in Bina was changed',
      why: 'Mail goes to another address from now on, and links sent here have stopped working. If you did not ask for it, tell human resources and the auditors of your agency at once.',
    },
    importCancelled: {
      title: (by) => `${by} cancelled your import`,
      why: 'Nothing of those files was saved. History keeps who cancelled it. If it was a mistake, upload the files again.',
    },
    accessChangeAsked: {
      title: () => 'A change of your access to Bina was requested',
      why: 'Nothing has changed yet: a second person must confirm it first. If you think it is a mistake, contact HR or the head of your agency at once.',
    },
    accessChangeWaits: {
      title: (name) => `Confirm or refuse a change of access of ${name}`,
      why: 'Sign in to Bina, open Changes of access, and confirm or refuse it.',
    },
    accessChangeAlone: {
      title: (name) => `A change of access of ${name} was requested without a second person`,
      why: 'An officer of HR requested it, and there is nobody else who could confirm it. It may take effect after a waiting time of three days.',
    },
    accessChanged: {
      title: () => 'Your access to Bina has changed',
      why: 'Earlier sessions and links no longer work. If you think it is a mistake, contact HR, the head or the auditors of your agency at once.',
    },
    accessChangeRefused: {
      title: () => 'A change of your access to Bina was refused',
      why: 'Nothing has changed in your access.',
    },
    accessChangeWithdrawn: {
      title: () => 'The request to change your access to Bina was withdrawn',
      why: 'Nothing has changed in your access.',
    },
    accessRequestDone: {
      title: (name) => `The change of access of ${name} was confirmed and is in force`,
      why: 'You requested it.',
    },
    accessRequestRefused: {
      title: (name) => `The change of access of ${name} was refused`,
      why: 'You requested it. Nothing was changed; the page Changes of access gives the reason.',
    },
    accessRequestReplaced: {
      title: (name) => `Your request about the access of ${name} was replaced`,
      why: 'You requested it. It no longer stands, because there is a later change of access of the same person; see the page Changes of access.',
    },
    signIn: 'Sign in to Bina',
    list: 'Open Changes of access',
    decide: (count) =>
      plural(count, {
        one: '# change of access waits for your decision',
        other: '# changes of access wait for your decision',
      }),
    news: (count) =>
      plural(count, { one: '# message from Bina for you', other: '# messages from Bina for you' }),
  },
})
