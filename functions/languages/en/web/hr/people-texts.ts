import type { Complete } from '../../../pack.ts'
import { texts as accessWords } from '../../records/access-words.ts'

export const texts: Complete<'web/hr/people-texts'> = {
  title: 'People',
  search: 'Find by the whole NIP or email address',
  find: 'Find',
  notFound: 'Nobody has that NIP or email address',
  unit: 'Unit',
  showUnit: 'Show',
  list: (unit) => `People of ${unit}`,
  none: 'Nobody in this unit yet',
  noneText: 'Import a people file to fill it.',
  notes: 'Notes',
  bounced: 'Email came back',
  noEmail: 'No email',
  noSupervisor: 'No supervisor',
  import: 'Import people',
  appraisals: 'Appraisals over the periods',
  noAppraisals: 'Not appraised in Bina yet',
  period: 'Period',
  roles: 'Roles',
  noRoles: 'None; answers tasks by emailed links',
  bouncedOn: (date) => `Mail to this address came back on ${date}. Correct the address and import again.`,
  statuses: accessWords.statuses,
}
