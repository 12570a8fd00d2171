export const texts = {
  results: (period: string) => `Hasil ${period}`,
  employees: 'Pegawai',
  lead: 'Hasil periode ini sebagai berkas CSV untuk lembar kerja. Unduhan tercatat dalam riwayat.',
  ask: 'Buat berkas hasil (CSV)',
  heading: 'Hasil untuk lembar kerja',
  see: 'Lihat berkas yang pernah Anda minta',
}
