export const texts = {
  title: 'Tugas yang terlambat',
  lead: (count: string) =>
    `${count} tugas sudah melewati batas waktunya. Pengingat dan eskalasi berjalan sendiri.`,
  part: 'Daftar ini hanya memuat sebagian; yang lain muncul setelah yang ini selesai.',
  none: 'Tidak ada tugas yang terlambat',
  person: 'Ditugaskan kepada',
  task: 'Tugas',
  due: 'Batas waktu',
}
