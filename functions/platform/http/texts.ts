import { catalogue } from '../i18n/catalogue.ts'

/** What the house says when a request cannot be served. */
export const textsFor = catalogue({
  id: {
    backToStart: 'Ke halaman awal',
    signIn: 'Masuk lagi',
    forbidden: {
      title: 'Anda tidak memiliki akses ke halaman ini',
      text: 'Halaman ini hanya untuk tugas tertentu. Bila menurut Anda seharusnya dapat membukanya, hubungi pengelola kepegawaian di instansi Anda.',
    },
    crossSite: {
      title: 'Permintaan tidak dapat diterima',
      text: 'Formulir ini tampaknya dikirim dari luar situs ini, jadi tidak ada yang diubah. Buka kembali halamannya lalu kirim dari sana.',
    },
    signedOut: {
      title: 'Sesi Anda sudah berakhir',
      text: 'Isian belum tersimpan. Gunakan tombol kembali pada peramban untuk menyalin isian Anda, lalu masuk lagi.',
    },
    notFound: {
      title: 'Halaman tidak ditemukan',
      text: 'Periksa kembali alamatnya. Bila alamat ini disalin dari email, pastikan tersalin seluruhnya.',
    },
    methodNotAllowed: {
      title: 'Halaman ini tidak dapat dibuka dengan cara itu',
      text: 'Kembali ke halaman sebelumnya lalu coba lagi dari sana. Tidak ada yang diubah.',
    },
    tooLarge: {
      title: 'Kiriman terlalu besar',
      text: 'Tidak ada yang disimpan. Persingkat isian, lalu kirim lagi.',
    },
    notAForm: {
      title: 'Kiriman tidak dapat dibaca',
      text: 'Tidak ada yang disimpan. Buka kembali halamannya lalu isi formulirnya dari sana.',
    },
    failed: {
      title: 'Terjadi gangguan pada sistem',
      text: 'Isian Anda mungkin belum tersimpan. Tunggu beberapa menit lalu coba lagi; tautan di email Anda tetap berlaku.',
    },
  },
  en: {
    backToStart: 'To the start page',
    signIn: 'Sign in again',
    forbidden: {
      title: 'You do not have access to this page',
      text: 'This page is only for certain duties. If you think you should be able to open it, ask your agency’s human resources officers.',
    },
    crossSite: {
      title: 'This request cannot be accepted',
      text: 'The form seems to have been sent from outside this site, so nothing was changed. Open the page again and send it from there.',
    },
    signedOut: {
      title: 'Your session has ended',
      text: 'What you entered is not saved yet. Go back in your browser to copy it, then sign in again.',
    },
    notFound: {
      title: 'Page not found',
      text: 'Check the address. If you copied it from an e-mail, make sure that you copied all of it.',
    },
    methodNotAllowed: {
      title: 'This page cannot be opened that way',
      text: 'Go back to the page before and try again from there. Nothing was changed.',
    },
    tooLarge: {
      title: 'That was too large to send',
      text: 'Nothing was saved. Shorten your entry, then send it again.',
    },
    notAForm: {
      title: 'That could not be read',
      text: 'Nothing was saved. Open the page again and fill in the form from there.',
    },
    failed: {
      title: 'Something went wrong on our side',
      text: 'What you entered may not be saved yet. Wait a few minutes and try again; the link in your e-mail stays valid.',
    },
  },
})
