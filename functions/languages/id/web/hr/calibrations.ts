export const texts = {
  title: 'Kalibrasi',
  lead: 'Keadaan kalibrasi setiap unit kerja. Kalibrasinya sendiri dilakukan dari tautan di email tim penilai.',
  states: {
    notStarted: 'Belum dimulai',
    started: 'Menunggu capaian unit',
    achievementSet: 'Capaian ditetapkan',
    signedOff: 'Disahkan',
  },
  signedOff: 'Disahkan pada',
  toCalibrate: 'Menunggu kalibrasi',
  none: 'Belum ada unit yang dinilai pada periode ini',
  noPeriod: 'Belum ada periode',
  other: 'Periode lain',
  inPlaceOf: (calibrator: string) => `Pengelola kepegawaian, menggantikan ${calibrator}`,
  inPlaceOfNobody: 'Pengelola kepegawaian, karena tim penilai kinerja belum ditunjuk',
}
