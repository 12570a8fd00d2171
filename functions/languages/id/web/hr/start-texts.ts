export const texts = {
  title: 'Beranda kepegawaian',
  hello: (name: string) => `Selamat bekerja, ${name}`,
  dueDates: (selfAssessment: string, review: string) =>
    `Penilaian mandiri sampai ${selfAssessment}; penilaian atasan sampai ${review}.`,
  follow: (title: string) => `Pantau ${title}`,
  importFirst: {
    title: 'Mulai dengan data pegawai',
    text: 'Bina belum mengenal satu pun unit kerja. Impor berkas CSV pegawai dan unit kerja; setiap kesalahan ditunjukkan baris demi baris sebelum ada yang disimpan.',
    go: 'Impor data pegawai',
  },
  openFirst: {
    title: 'Tidak ada periode yang berjalan',
    text: 'Pilih periode dan batas waktunya. Sebelum dibuka, Bina memeriksa semuanya dan menunjukkan apa yang masih kurang; belum ada email yang dikirim.',
    go: 'Siapkan periode',
  },
  also: 'Lainnya',
  openAnother: 'Siapkan periode lain',
  find: 'Cari pegawai',
  renew: 'Perbarui data pegawai dan unit kerja',
}
