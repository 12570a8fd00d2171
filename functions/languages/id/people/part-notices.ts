export const texts = {
  calibrator: {
    title: (unit: string) => `Anda tidak lagi menjadi tim penilai kinerja untuk ${unit}`,
    why: 'Pengelola kepegawaian mengubahnya di direktori. Kalibrasi yang sudah dimulai tidak berubah karenanya. Bila keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.',
  },
  head: {
    title: (unit: string) => `Anda tidak lagi tercatat sebagai pimpinan ${unit}`,
    why: 'Pengelola kepegawaian mengubahnya di direktori. Periode yang sudah dibuka tidak berubah karenanya. Bila keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.',
  },
  supervisor: {
    title: (person: string) => `Anda tidak lagi tercatat sebagai atasan langsung ${person}`,
    why: 'Pengelola kepegawaian mengubahnya di direktori. Penilaian dalam periode yang sudah dibuka tidak berubah karenanya. Bila keliru, sampaikan kepada pengelola kepegawaian lain atau auditor.',
  },
  unit: 'sebuah unit kerja',
  news: (count: string) => `${count} perubahan pada peran Anda di direktori`,
}
