import { catalogue } from '../../platform/i18n/catalogue.ts'

export const startTextsFor = catalogue({
  id: {
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
  },
  en: {
    title: 'Human resources',
    hello: (name) => `Welcome, ${name}`,
    dueDates: (selfAssessment, review) => `Self-assessments by ${selfAssessment}; reviews by ${review}.`,
    follow: (title) => `Follow ${title}`,
    importFirst: {
      title: 'Begin with your people',
      text: 'Bina knows no unit yet. Import the CSV files of people and units; every mistake is shown line by line before anything is saved.',
      go: 'Import people',
    },
    openFirst: {
      title: 'No period is running',
      text: 'Choose a period and its due dates. Before it opens, Bina checks everything and shows what is missing; no e-mail is sent yet.',
      go: 'Prepare a period',
    },
    also: 'More',
    openAnother: 'Prepare another period',
    find: 'Find a person',
    renew: 'Renew people and units',
  },
})
