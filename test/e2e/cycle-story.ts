export const EMPLOYEE = 'Siti Rahmawati'
export const FIRST = 'Dokumen analisis yang diselesaikan'
export const SECOND = 'Rekomendasi yang diterima pimpinan'
export const ACCOUNT = 'Saya menyusun analisis bersama puskesmas setiap bulan.'
export const RETURN_REASON = 'Sertakan bukti untuk rekomendasi yang diterima pimpinan.'

/** What the chain of the story's appraisal says, from its first entry to its last. */
export const ACTIONS = [
  'Pegawai terdaftar sebagai peserta penilaian',
  'Tugas diberikan: Penilaian mandiri',
  'Penilaian mandiri dikirim',
  'Tugas diberikan: Penilaian kinerja pegawai',
  'Penilaian mandiri dikembalikan untuk diperbaiki',
  'Tugas diberikan: Penilaian mandiri',
  'Penilaian mandiri dikirim',
  'Tugas diberikan: Penilaian kinerja pegawai',
  'Atasan menilai pegawai',
  'Hasil disampaikan kepada pegawai',
  'Tugas diberikan: Tanggapan atas hasil',
  'Pegawai mengajukan keberatan',
  'Tugas diberikan: Keputusan keberatan',
  'Keberatan diputus',
  'Hasil menjadi final',
  'Tindak lanjut dimulai',
  'Bimbingan dimulai',
  'Tugas diberikan: Rencana bimbingan',
  'Rencana bimbingan disepakati',
  'Tugas diberikan: Pertemuan bimbingan',
  'Pertemuan bimbingan dicatat',
  'Tugas diberikan: Evaluasi bimbingan',
  'Bimbingan dievaluasi',
  'Tugas diberikan: Umpan balik bimbingan',
  'Pegawai menilai bimbingannya',
  'Bimbingan ditutup',
  'Penilaian selesai',
]
