import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'web/hr/export-texts'> = {
  title: (period) => `Download the results of ${period}`,
  lead: (parts) =>
    plural(parts, {
      one: 'The results of this period are in # file.',
      other:
        'The results of this period are too large for one file, so they are split into # files. Each unit is complete in one file. Download all of them to have all results.',
    }),
  whole: 'All results of this period are in one file.',
  part: (at, parts) => `File ${at} of ${parts}`,
  units: 'Units',
  fromTo: (first, last) => `${first} to ${last}`,
  employees: 'Employees',
  file: 'File',
}
