import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'web/hr/import-texts'> = {
  title: 'Import people and units',
  lead: 'Upload CSV files in UTF-8 one by one, then have them all checked. If one thing is wrong, nothing is saved and every mistake is shown where it stands.',
  limits: (megabytes, minutes) =>
    `Each file may have ${megabytes} MB at the most. Keep this page open while a file is sent; once it has arrived you are back here. ${plural(minutes, { one: 'The forms are good for # minute', other: 'The forms are good for # minutes' })}; after that, load this page again.`,
  people: 'People file',
  units: 'Units file',
  plans: 'Plans file',
  hints: {
    people:
      'Columns: nip, employment, name, email, unit, post, post_type, grade, supervisor_nip, status, roles, language (language may be left out).',
    units: 'Columns: code, name, parent, head_nip, calibrator_nip.',
    plans: 'Without it everyone has the template of their post type.',
  },
  upload: {
    people: 'Upload the people file',
    units: 'Upload the units file',
    plans: 'Upload the plans file',
  },
  replace: {
    people: 'Replace the people file',
    units: 'Replace the units file',
    plans: 'Replace the plans file',
  },
  notYet: 'Not uploaded yet',
  tooLarge: (megabytes: string) =>
    `This file is larger than ${megabytes} MB, so it was not sent. Keep only the columns and rows that are needed.`,
  tooLate:
    'This form is no longer valid, so the file was not sent. Reload this page and choose the file again.',
  received: 'Received',
  empty: 'Received, but empty',
  receivedAt: (megabytes, when) => `${megabytes} MB, ${when}`,
  send: 'Check and import',
  aside: 'Clear the uploads',
  missing: { people: 'Upload the people file first', units: 'Upload the units file first' },
  before: 'Imports before',
  none: 'Nothing was imported yet',
  report: 'Import report',
  asked: 'Asked',
  state: 'State',
  states: { queued: 'In progress', imported: 'Imported', refused: 'Refused', cancelled: 'Cancelled' },
  full: (most) =>
    plural(most, {
      one: 'You have # import waiting already. Wait for it, or cancel it.',
      other: 'You have # imports waiting already. Wait for them, or cancel one of them.',
    }),
  ahead: (count) =>
    plural(count, { one: '# other import comes first.', other: '# other imports come first.' }),
  next: 'This import comes next.',
  cancel: 'Cancel this import',
  askedBy: (name) => `by ${name}`,
  cancelOthers: (name) =>
    `${name} asked for this import. If you cancel it, they are told by email, and History records that you cancelled it.`,
  cancelled: 'Import cancelled',
  cancelledBy: (name) => `Cancelled by ${name}.`,
  cancelledText: 'Nothing of these files was saved.',
  queued: 'In progress',
  queuedText: 'The import begins within seconds. This page is updated automatically.',
  underWay: 'An import is in progress',
  follow: 'Follow the import',
  rows: 'Rows saved',
  imported: 'Imported',
  importedText: 'Every row was right and is saved.',
  importedBut: (count) =>
    plural(count, {
      one: 'Saved, but for # change that waits for a second person',
      other: 'Saved, but for # changes that wait for a second person',
    }),
  importedButText: 'Every row was right. Changes of access take effect once they are confirmed.',
  askedFor: (count) =>
    plural(count, {
      one: '# change of access among them was put before a second person.',
      other: '# changes of access among them were put before a second person.',
    }),
  refused: (count) =>
    plural(count, { one: 'Nothing was saved: # mistake', other: 'Nothing was saved: # mistakes' }),
  refusedText: 'Mend the rows below in your files, then upload them all again.',
  counts: {
    people: 'People',
    added: (count) => `${count} new`,
    addedAndChanged: (added, changed) => `${added} new, ${changed} changed`,
    units: 'Units',
    plans: 'Plans',
    changed: (count) => `${count} replaced`,
  },
  leftOut: (count) =>
    plural(count, {
      one: '# row was saved without its change of access',
      other: '# rows were saved without their changes of access',
    }),
  leftOutText:
    'Every row was right. A change of access that somebody else requested for the same people still waits; have it decided, then upload the files again.',
  leftOutRows: 'Rows whose access was left as it was',
  leftOutWhy: 'Why',
  problems: 'To be mended',
  file: 'File',
  line: 'Line',
  column: 'Column',
  reason: 'Mistake',
  wholeRow: 'the whole row',
  first: (shown, total) => `Showing ${shown} of ${plural(total, { one: '# mistake', other: '# mistakes' })}.`,
  again: 'Upload again',
  prepare: 'Prepare a period',
  seePeople: 'See the people',
}
