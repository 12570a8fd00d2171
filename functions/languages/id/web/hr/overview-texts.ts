export const texts = {
  title: 'Ringkasan untuk pimpinan',
  lead: 'Hanya angka gabungan, tanpa nama. Predikat dihitung setelah hasilnya disampaikan.',
  completion: 'Ketuntasan tiap periode',
  period: 'Periode',
  final: 'Hasil final',
  distribution: 'Sebaran predikat',
  choose: 'Periode lain',
  total: 'Seluruh unit kerja',
  perUnit: 'Per unit kerja',
  results: 'Hasil',
  together: (count: string) => `${count} unit kecil, digabung`,
  togetherWhy: (least: string) =>
    `Unit dengan kurang dari ${least} hasil digabung agar tidak ada orang yang dapat dikenali.`,
  none: 'Belum ada hasil yang cukup untuk ditampilkan',
  noneText: 'Sebaran muncul setelah hasil disampaikan kepada sekurang-kurangnya lima pegawai.',
  noPeriod: 'Belum ada periode',
  picture: 'Sebaran',
}
