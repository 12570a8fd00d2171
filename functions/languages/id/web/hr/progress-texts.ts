export const texts = {
  finished: 'Hasil final',
  byStage: 'Posisi seluruh penilaian',
  byUnit: 'Per unit kerja',
  stage: 'Tahap',
  employees: 'Pegawai',
  numbers: 'Lihat angka tiap tahap',
  numbersCaption: 'Jumlah penilaian per unit kerja dan tahap',
  enrolling: 'Pegawai sedang didaftarkan',
  enrollingText: 'Setiap pegawai sedang menerima penilaiannya. Angkanya bertambah dalam beberapa menit.',
}
