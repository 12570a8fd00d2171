export const texts = {
  heading: 'Laporan',
  none: 'Belum ada isinya',
  more: (count: string) => `Halaman ini memuat ${count} baris pertama. Berkas CSV memuat semuanya.`,
  ask: 'Buat berkas laporan (CSV)',
  backTo: (period: string) => `Kembali ke ${period}`,
}
