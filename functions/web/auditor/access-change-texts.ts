import { catalogue } from '../../platform/i18n/catalogue.ts'

/** What auditors read of changes of access beside what HR does. */
export const auditedAccessTextsFor = catalogue({
  id: {
    title: 'Perubahan akses',
    lead: 'Setiap kali peran kepegawaian, auditor, atau pimpinan diberikan atau dicabut, atau alamat dan status pemegangnya diubah: siapa yang meminta, siapa orang keduanya, dan apa yang berlaku tanpa orang kedua.',
    none: 'Belum ada perubahan akses',
    roles: (before: string, after: string) => `Peran: ${before} → ${after}`,
    operator: 'Operator sistem',
    by: 'Diputus oleh',
    reason: (reason: string) => `Alasan: ${reason}`,
    when: 'Waktu',
  },
  en: {
    title: 'Changes of access',
    lead: 'Every time a role of HR, auditor or leadership is granted or taken, or the address or status of whoever holds one is changed: who asked, who the second person was, and what took effect without one.',
    none: 'No change of access yet',
    roles: (before, after) => `Roles: ${before} → ${after}`,
    operator: 'The system’s operator',
    by: 'Decided by',
    reason: (reason) => `Reason: ${reason}`,
    when: 'When',
  },
})
