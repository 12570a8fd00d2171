export const texts = {
  periodSealed: 'Periode penilaian disegel',
  contradictionsFound: 'Sebelum disegel ditemukan catatan yang bertentangan dengan riwayat',
  recordsCompared: 'Semua catatan dibandingkan dengan riwayat',
  executionArchived: 'Riwayat alur kerja diarsipkan',
  auditorRead: 'Halaman dibaca oleh auditor',
}
