export const texts = {
  enrolled: 'Pegawai terdaftar sebagai peserta penilaian',
  withdrawn: 'Penilaian dikeluarkan dari periode',
  calibrationStarted: 'Kalibrasi unit kerja dimulai',
  periodOpened: 'Periode penilaian dibuka',
  rosterFrozen: 'Daftar pegawai dan atasannya dibekukan',
  periodExtended: 'Batas waktu periode diubah',
  closeEarlyAsked: 'Penutupan dini penilaian diminta',
  closedEarly: 'Penilaian ditutup lebih awal',
  periodClosed: 'Periode penilaian ditutup',
  holidayAdded: 'Hari libur ditambahkan',
  holidayRemoved: 'Hari libur dihapus',
}
