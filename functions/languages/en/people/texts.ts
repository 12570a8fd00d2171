import { POST_TYPE_LABELS } from '../../../domain/employment.ts'
import type { Complete } from '../../pack.ts'
import { plural } from '../plural.ts'

type Reasons = Record<string, (value: string, column: string, otherLine?: number) => string>

const en = {
  'no-file': () => 'this file was not found; upload it once more',
  'not-utf8': () => 'this file is not CSV in UTF-8; save it again from the spreadsheet as “CSV UTF-8”',
  'too-large': () => 'this file is larger than 25 MB; split it into several imports',
  'no-rows': () => 'this file has no rows of data',
  'too-many-rows': () => 'this file has more than 250,000 rows; split it into several imports',
  'missing-column': (_, column) => `the column “${column}” is missing`,
  'unknown-column': (_, column) => `the column “${column}” is not known`,
  'repeated-column': (_, column) => `the column “${column}” is there more than once`,
  'broken-quotes': () => 'a quotation mark that opens here never closes; the rows after it cannot be read',
  'endless-line': () =>
    'this line goes on for more than 262,144 characters; save the file again from the spreadsheet as “CSV UTF-8”',
  'too-few-cells': (value) =>
    plural(value, {
      one: 'this row has only # cell, fewer than there are columns',
      other: 'this row has only # cells, fewer than there are columns',
    }),
  'too-many-cells': (value) =>
    plural(value, {
      one: 'this row has # cell, more than there are columns; a text with a comma needs quotation marks around it',
      other:
        'this row has # cells, more than there are columns; a text with a comma needs quotation marks around it',
    }),
  required: () => 'must not be empty',
  'too-long': (value) => `“${value}…” is too long`,
  'control-character': () => 'holds a line break or a control character',
  'hidden-character': (value) =>
    `holds a character that is not seen or turns the direction of writing (${value}); clear the cell and type it again`,
  illegible: (value) => `“${value}” holds no letter and no digit`,
  'foreign-letter': (value) =>
    `holds a letter outside the Latin script (${value}); clear the cell and type it again in Latin letters`,
  'web-address': (value) =>
    `“${value}” holds a web address; names and posts cannot hold “://”, “www.” or “.com/”`,
  formula: (value) =>
    `“${value}” would be read as a formula by a spreadsheet; take away the =, +, - or @ that it begins with`,
  'nip-rounded': (value) =>
    `“${value}” was rounded by a spreadsheet; format the column as text and type the number again`,
  'nip-not-18-digits': (value) => `“${value}” does not have 18 digits`,
  'nip-bad-birth-date': (value) => `“${value}” does not begin with a real date of birth (year, month, day)`,
  'nip-bad-appointment': (value) =>
    `“${value}” does not hold a real date of appointment after the date of birth`,
  'nip-bad-gender': (value) => `digit 15 of “${value}” must be 1 (male) or 2 (female)`,
  'nip-repeated': (value, _, line) =>
    `“${value}” is used in ${line ? `line ${line}` : 'another row'} already`,
  'unknown-employment': (value) => `“${value}” is not known; use pns, pppk or pppkPartTime`,
  'bad-email': (value) => `“${value}” is not an email address`,
  'email-repeated': (value, _, line) =>
    `“${value}” is used in ${line ? `line ${line}` : 'another row'} already`,
  'email-taken': (value) => `“${value}” belongs to somebody else who is not in this file`,
  'unknown-unit': (value) => `there is no unit with the code “${value}” in the units file`,
  'unknown-post-type': (value) =>
    `“${value}” is not a type of post; use ${Object.values(POST_TYPE_LABELS).join(', ')}`,
  'grade-unfit': (value) =>
    value === '' ? 'the grade must not be empty' : `there is no grade “${value}” in this kind of employment`,
  'unknown-supervisor': (value) => `the supervisor “${value}” is not in the people file`,
  'supervises-oneself': (value) => `“${value}” is named as their own supervisor`,
  'supervisor-loop': (value) => `the supervisor “${value}” is in the end under this very person`,
  'unknown-status': (value) =>
    `“${value}” is not a status; use active, leave, retired, movedOut, deceased, longStudy or disciplineCase`,
  'unknown-role': (value) => `“${value}” holds an unknown role; use hr, calibrator, leadership or auditor`,
  'unknown-language': (value) =>
    `“${value}” is not the code of a language that is known, such as id or en; leave it empty if in doubt`,
  'too-many-access-changes': (value) =>
    `more than ${value} changes of access in one import; each waits for a second person, so spread them over several files`,
  'access-change-waits': () =>
    'a change of this person’s access that somebody else requested still waits for a decision, so that roles, address, status and supervisor were left as they are; import the row again once that is decided',
  'own-judge': (value) =>
    `“${value}” changes who rates or calibrates yourself; another officer of human resources whom they do not judge must import that, or the system’s operator`,
  'own-measure': (value) =>
    `“${value}” changes your own plan, grade or type of post; another officer of human resources must import that, or the system’s operator`,
  'own-making': (value) =>
    `“${value}” is yourself or somebody whom you added lately, or whose name, post or address you changed; another officer of human resources must import that they calibrate this unit, or the system’s operator`,
  'not-officer': () =>
    'whoever uploaded this was no officer of human resources any more when the import began, so that nothing was saved',
  'bad-code': (value) => `“${value}” must be made of small letters, digits and hyphens`,
  'code-repeated': (value, _, line) =>
    `“${value}” is used in ${line ? `line ${line}` : 'another row'} already`,
  'unknown-parent': (value) => `there is no unit with the code “${value}” in this file`,
  'unit-loop': (value) => `the parent unit “${value}” is in the end below this very unit`,
  'unknown-head': (value) => `the head “${value}” is not in the people file`,
  'unknown-calibrator': (value) => `the calibrator “${value}” is not in the people file`,
  'unknown-person': (value) => `“${value}” is not in the people file`,
  'unknown-kind': (value) => `“${value}” is not known; use main or additional`,
  'kind-differs': () => 'one work result must be main throughout or additional throughout',
  'unknown-aspect': (value) => `“${value}” is not known; use quantity, quality, time or cost`,
  'target-not-number': (value) => `“${value}” is not a number`,
  'target-ambiguous': (value) =>
    `“${value}” could mean thousands or a fraction; write it without a separator of thousands`,
} satisfies Reasons

export const texts: Complete<'people/texts'> = {
  files: { people: 'People file', units: 'Units file', plans: 'Plans file' },
  reasons: en,
  at: (file: string, line: number, column: string, reason: string) =>
    `${file}, line ${line}${column === '' ? '' : `, column ${column}`}: ${reason}.`,
}
