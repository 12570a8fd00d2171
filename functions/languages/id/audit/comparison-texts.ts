export const texts = {
  contradicts: (count: string) => `${count} isian catatan bertentangan dengan riwayat`,
  when: (moment: string) =>
    `Ditemukan saat semua catatan dibandingkan dengan riwayat pada ${moment}. Catatan itu diubah tanpa melalui Bina.`,
  forHr:
    'Beri tahu auditor dan pengelola sistem. Jangan membuka, menutup, atau mengekspor periode sebelum hal ini diselidiki.',
  reasons: {
    differs: (fields: string) => `isian yang berbeda: ${fields}`,
    deleted: 'ada catatan yang dihapus',
    invented: 'ada catatan yang tidak dikenal riwayat',
    broken: 'rantai riwayatnya tidak utuh',
  },
  others: 'Selebihnya tercatat dalam riwayat pemeriksaan dan log sistem.',
  agrees: (records: string, moment: string) =>
    `${records} catatan sesuai dengan riwayat saat dibandingkan terakhir kali, ${moment}.`,
}
