export const texts = {
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
    text: 'Isian belum tersimpan. Salin isian Anda dari halaman ini, lalu masuk lagi.',
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
}
