export const texts = {
  title: 'Kemajuan per unit kerja',
  lead: 'Jumlah penilaian setiap unit kerja menurut tahapnya saat halaman ini dibuka.',
  counted: 'Unit kerja',
  unit: 'Unit kerja',
  total: 'Total',
  groups: {
    waiting: 'Menunggu dimulai',
    selfAssessment: 'Penilaian mandiri',
    review: 'Penilaian atasan',
    calibration: 'Kalibrasi',
    published: 'Hasil disampaikan',
    done: 'Hasil final',
    withdrawn: 'Dikeluarkan',
  },
}
