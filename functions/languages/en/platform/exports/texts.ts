import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'platform/exports/texts'> = {
  ask: 'Create the file',
  askAgain: 'Create a new file',
  list: 'Your files',
  listLead: (days) =>
    `The files you have requested, the newest first. ${plural(days, { one: 'Each is kept for # day.', other: 'Each is kept for # days.' })}`,
  none: 'No files yet',
  noneText: 'Request a file from the page of a period.',
  what: 'File',
  asked: 'Requested',
  askedAt: (moment) => `Requested ${moment}`,
  state: 'State',
  states: { queued: 'In progress', ready: 'Ready', expired: 'Deleted', failed: 'Failed' },
  queued: 'Your file is being created',
  queuedText:
    'This page is updated automatically. You may close it; we will send you an email when the file is ready.',
  ready: 'Your file is ready',
  readyText: (moment) => `You can download it until ${moment}.`,
  expired: 'This file has been deleted',
  expiredText: (days) =>
    `${plural(days, { one: 'Files are kept for # day.', other: 'Files are kept for # days.' })} Request a new one if you still need it.`,
  failed: 'The file could not be created',
  failures: {
    notOfficer: 'When the file was to be created, you no longer held the role it needs.',
    tooLong: 'It took longer than it may take. Contact the system administrator.',
    error:
      'It was tried several times. Request it again; if it fails again, contact the system administrator.',
  },
  otherWaits: 'This file comes first',
  otherWaitsText: 'One file is created at a time. Once this one is ready, request the next.',
  download: 'Download',
  name: 'File name',
  size: 'Size',
  bytes: (count) => plural(count, { one: '# byte', other: '# bytes' }),
  madeAt: 'Created',
  digest: 'SHA-256',
  mail: {
    ready: {
      title: 'The file you requested is ready',
      why: (until) => `You can download it until ${until}, after signing in to Bina.`,
      see: 'Open the page of the file',
    },
    failed: {
      title: 'The file you requested could not be created',
      why: (_until) => 'The page of the file says why, after you sign in to Bina.',
      see: 'Open the page of the file',
    },
  },
}
