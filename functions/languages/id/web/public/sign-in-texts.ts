import { fullStop } from '../../../full-stop.ts'

export const texts = {
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
}
