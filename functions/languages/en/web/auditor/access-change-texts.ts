import type { Complete } from '../../../pack.ts'

export const texts: Complete<'web/auditor/access-change-texts'> = {
  title: 'Changes of access',
  lead: 'Every time a role of HR, auditor or leadership is granted or taken, or the address or status of whoever holds one is changed: who asked, who the second person was, and what took effect without one.',
  none: 'No change of access yet',
  roles: (before, after) => `Roles: ${before} → ${after}`,
  operator: 'The system’s operator',
  by: 'Decided by',
  reason: (reason) => `Reason: ${reason}`,
  when: 'When',
}
