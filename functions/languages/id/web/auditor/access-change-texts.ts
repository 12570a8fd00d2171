export const texts = {
  title: 'Perubahan akses',
  lead: 'Setiap kali peran kepegawaian, auditor, atau pimpinan diberikan atau dicabut, atau alamat dan status pemegangnya diubah: siapa yang meminta, siapa orang keduanya, dan apa yang berlaku tanpa orang kedua.',
  none: 'Belum ada perubahan akses',
  roles: (before: string, after: string) => `Peran: ${before} → ${after}`,
  operator: 'Operator sistem',
  by: 'Diputus oleh',
  reason: (reason: string) => `Alasan: ${reason}`,
  when: 'Waktu',
}
