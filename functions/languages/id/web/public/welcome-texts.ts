export const texts = {
  title: 'Penilaian kinerja yang adil, sampai tuntas',
  lead: 'Bina menemani satu periode penilaian kinerja dari awal sampai akhir: setiap pegawai dinilai dengan alasan, boleh berkeberatan, dan tahu apa yang terjadi sesudahnya.',
  signIn: 'Masuk',
  goOn: 'Buka halaman kerja Anda',
  forWhom: 'Untuk siapa',
  audiences: ['Pegawai', 'Pejabat penilai', 'Pengelola kepegawaian dan pimpinan', 'Auditor'],
  promises: [
    'Tidak perlu akun atau kata sandi. Buka tautan di email Anda, isi penilaian mandiri dari ponsel, dan lanjutkan kapan saja.',
    'Satu email pada pagi hari berisi semua yang menunggu Anda. Setiap penilaian cukup satu halaman, lengkap dengan buktinya.',
    'Masuk untuk membuka periode, memantau kemajuan tiap unit kerja, dan melihat sebaran predikat.',
    'Masuk untuk membaca riwayat setiap penilaian langkah demi langkah dan memeriksa keasliannya.',
  ],
  how: 'Perjalanan satu penilaian',
  steps: [
    'Penilaian mandiri',
    'Penilaian atasan',
    'Kalibrasi unit kerja',
    'Hasil dan tanggapan',
    'Tindak lanjut',
  ],
  stepTexts: [
    'Pegawai melaporkan realisasi dan buktinya.',
    'Atasan memberi rating hasil kerja dan perilaku, dengan alasan, atau mengembalikannya untuk diperbaiki.',
    'Predikat satu unit dilihat bersama agar ukurannya sama bagi semua.',
    'Pegawai membaca hasilnya, lalu menerima atau mengajukan keberatan yang diputus oleh orang lain.',
    'Bimbingan atau penghargaan dimulai sesuai hasilnya.',
  ],
}
