const MONTHS = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
]

export const texts = {
  monthly: (year: number, part: number) => `${MONTHS[part - 1] ?? part} ${year}`,
  quarterly: (year: number, part: number) => `Triwulan ${['I', 'II', 'III', 'IV'][part - 1] ?? part} ${year}`,
  annual: (year: number) => `Tahun ${year}`,
}
