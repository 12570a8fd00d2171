export const texts = {
  start: 'Beranda',
  periods: 'Periode',
  people: 'Pegawai',
  import: 'Impor',
  accessChanges: 'Perubahan akses',
  calibrations: 'Kalibrasi',
  overview: 'Ringkasan',
}
