import { catalogue } from '../../platform/i18n/catalogue.ts'
import { fullStop } from '../../platform/i18n/full-stop.ts'

export const signInTextsFor = catalogue({
  id: {
    title: 'Masuk',
    lead: 'Untuk pengelola kepegawaian, tim penilai kinerja, pimpinan, dan auditor. Pegawai lain cukup memakai tautan di email tugasnya.',
    email: 'Alamat email dinas',
    emailHint: 'Kami mengirim tautan masuk ke alamat ini. Tidak ada kata sandi.',
    emailMissing: 'Isi alamat email Anda',
    emailWrong: 'Alamat email ditulis seperti nama@kota.go.id',
    send: 'Kirim tautan masuk',
    sent: 'Periksa email Anda',
    sentText: 'Bila alamat itu terdaftar, tautan masuk sedang dalam perjalanan.',
    sentSteps: ['Buka email dari Bina', 'Tekan tautannya di perangkat ini', 'Anda langsung masuk'],
    sentStepTexts: [
      'Email dikirim saat itu juga dan biasanya tiba dalam satu menit. Periksa juga folder spam. Paling banyak tiga tautan dikirim dalam dua puluh menit; bila Anda sudah meminta tiga kali, pakai yang terbaru.',
      'Tautan berlaku 30 menit dan hanya sekali pakai.',
      'Sesi berakhir sendiri setelah 8 jam.',
    ],
    notArrived: 'Belum tiba? Minta tautan lagi',
    tooMany: 'Banyak tautan diminta dari jaringan ini',
    tooManyText:
      'Lebih dari 60 tautan masuk diminta dari jaringan ini dalam dua puluh menit. Periksa email Anda: bila alamat itu terdaftar, satu tautan tetap dikirim, dan yang sudah tiba tetap berlaku. Belum ada? Coba lagi dalam dua puluh menit.',
    toStart: 'Ke halaman awal',
    welcome: 'Masuk ke Bina',
    welcomeAs: (name: string) => `Tautan ini milik ${fullStop(name)} Lanjutkan hanya bila itu Anda.`,
    welcomeText: 'Tekan tombol di bawah untuk masuk di perangkat ini. Tautan ini hanya dapat dipakai sekali.',
    go: 'Lanjutkan masuk',
    used: 'Tautan ini sudah dipakai',
    usedText:
      'Setiap tautan masuk hanya berlaku sekali. Bila bukan Anda yang memakainya, minta tautan baru dan beri tahu pengelola kepegawaian.',
    expired: 'Tautan ini sudah tidak berlaku',
    expiredText: 'Tautan masuk berlaku 30 menit. Minta yang baru; hanya perlu beberapa detik.',
    readdressed: 'Tautan ini sudah tidak berlaku',
    readdressedText:
      'Alamat email yang menerima tautan ini sudah diganti di direktori. Minta tautan baru dengan alamat yang sekarang.',
    unknown: 'Tautan ini tidak dikenal',
    unknownText: 'Pastikan alamatnya tersalin seluruhnya dari email, atau minta tautan baru.',
    noRole: 'Anda belum memiliki peran untuk masuk',
    noRoleText:
      'Peran diberikan oleh pengelola kepegawaian. Tugas penilaian Anda tetap dapat dibuka dari tautan di emailnya.',
    again: 'Minta tautan baru',
  },
  en: {
    title: 'Sign in',
    lead: 'For human resources, calibrators, leadership and auditors. Everyone else simply uses the link in the e-mail about their task.',
    email: 'Office e-mail address',
    emailHint: 'We send a sign-in link to this address. There is no password.',
    emailMissing: 'Enter your e-mail address',
    emailWrong: 'An e-mail address is written like name@city.go.id',
    send: 'Send the sign-in link',
    sent: 'Check your e-mail',
    sentText: 'If the address is known, a sign-in link is on its way.',
    sentSteps: ['Open the e-mail from Bina', 'Press its link on this device', 'You are signed in'],
    sentStepTexts: [
      'It is sent at once and usually arrives within a minute. Look in the spam folder too. At most three links are sent in twenty minutes; if you have asked three times, use the newest.',
      'The link works for 30 minutes, and once.',
      'The session ends by itself after 8 hours.',
    ],
    notArrived: 'Not there yet? Ask for another link',
    tooMany: 'Many links were requested from this network',
    tooManyText:
      'More than 60 sign-in links were requested from this network within twenty minutes. Check your e-mail: if the address is known, one link is sent all the same, and those that have arrived keep working. None there? Try again in twenty minutes.',
    toStart: 'To the start page',
    welcome: 'Sign in to Bina',
    welcomeAs: (name) => `This link belongs to ${fullStop(name)} Go on only if that is you.`,
    welcomeText: 'Press the button below to sign in on this device. The link works only once.',
    go: 'Continue and sign in',
    used: 'This link has been used',
    usedText:
      'Each sign-in link works once. If it was not you who used it, ask for a new one and tell human resources.',
    expired: 'This link no longer works',
    expiredText: 'A sign-in link works for 30 minutes. Ask for a new one; it takes a few seconds.',
    readdressed: 'This link no longer works',
    readdressedText:
      'The e-mail address that received this link has been replaced in the directory. Ask for a new link with the present one.',
    unknown: 'This link is not known',
    unknownText: 'Make sure that the whole address was copied from the e-mail, or ask for a new link.',
    noRole: 'You have no role to sign in with',
    noRoleText:
      'Human resources give roles. Your appraisal tasks still open from the links in their e-mails.',
    again: 'Ask for a new link',
  },
})
