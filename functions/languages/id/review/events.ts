export const texts = {
  reviewed: 'Atasan menilai pegawai',
  returnedForRevision: 'Penilaian mandiri dikembalikan untuk diperbaiki',
  handedOverUnrated: 'Diserahkan ke kalibrasi tanpa penilaian atasan',
}
