import { chains, keys } from '../../functions/platform/table/keys.ts'
import { tasks } from '../../functions/roots/tasks.ts'

/** Records that pages know of, one of each kind. */
export const RECORDS = {
  PERSON: keys.person('victim'),
  'PERSON, its plan': keys.plan('victim'),
  SESSION: keys.session('hash'),
  'sign-in link': keys.signInLink('hash'),
  'link to a task': keys.link('hash'),
  PERIOD: keys.period('2026-q4'),
  'PERIOD, a stage': keys.stage('2026-q4', 'review'),
  UNITS: keys.unit('dinkes'),
  EMAIL: keys.email('victim@kota.example'),
  NIP: keys.nip('198501012010012001'),
  IMPORT: keys.import('one'),
  EXPORT: keys.export('one'),
  TALENT: keys.talent('victim', '2026-q4'),
  APPRAISAL: keys.appraisal('2026-q4.victim'),
  'APPRAISAL, an answer': keys.appraisalPart('2026-q4.victim', 'ANSWER#1'),
  TASK: keys.task('review.2026-q4.victim.1'),
  NOTICE: keys.notice('letter'),
  'head of a period': keys.chainHead(chains.period('2026-q4')),
  'head of a person': keys.chainHead(chains.person('victim')),
  'head of a unit': keys.chainHead(chains.unit('dinkes')),
  'head of an import': keys.chainHead(chains.import('one')),
  'head of an export': keys.chainHead(chains.export('one')),
  'head of an execution': keys.chainHead(chains.execution('result', 'one')),
  'head of an account': keys.chainHead(chains.account('victim')),
  'head of an appraisal': keys.chainHead(chains.appraisal('2026-q4.victim')),
} as const
export type Record = keyof typeof RECORDS

const DIRECTORY = ['PERSON', 'PERSON, its plan', 'UNITS', 'EMAIL', 'NIP', 'TALENT'] as const
const FOREIGN_HEADS = ['head of a person', 'head of a unit', 'head of an execution'] as const
const WORK = ['APPRAISAL', 'APPRAISAL, an answer', 'TASK', 'IMPORT', 'EXPORT', 'link to a task'] as const
const PERIODS = [
  'PERIOD',
  'PERIOD, a stage',
  'head of a period',
  'head of an import',
  'head of an export',
] as const

/** Of what people are asked about, whoever takes up tasks may tell. */
const ASKED_ABOUT = new Set(Object.values(tasks).map(({ noun }) => `head of a ${noun}`))
const OTHER_HEADS = FOREIGN_HEADS.filter((head) => !ASKED_ABOUT.has(head))

/** What each page's function must never write, nor take away. */
export const FORBIDDEN: readonly (readonly [string, readonly Record[]])[] = [
  [
    'staff',
    [...DIRECTORY, ...OTHER_HEADS, ...PERIODS, 'SESSION', 'sign-in link', 'IMPORT', 'head of an account'],
  ],
  ...['staff-calibration', 'staff-follow-up'].map(
    (name) =>
      [
        name,
        [
          ...DIRECTORY,
          ...FOREIGN_HEADS,
          ...PERIODS,
          'SESSION',
          'sign-in link',
          'link to a task',
          'IMPORT',
          'NOTICE',
          'head of an account',
        ],
      ] as const,
  ),
  [
    'hr',
    [
      ...DIRECTORY,
      ...FOREIGN_HEADS,
      ...PERIODS,
      ...WORK,
      'NOTICE',
      'SESSION',
      'sign-in link',
      'head of an account',
      'head of an appraisal',
    ],
  ],
  [
    'hr-periods',
    [
      ...DIRECTORY,
      ...FOREIGN_HEADS,
      ...PERIODS.filter((kind) => !/PERIOD|period/.test(kind)),
      ...WORK,
      'SESSION',
      'sign-in link',
      'head of an account',
      'head of an appraisal',
    ],
  ],
  [
    'hr-appraisals',
    [
      ...DIRECTORY,
      ...OTHER_HEADS,
      ...PERIODS,
      'IMPORT',
      'EXPORT',
      'SESSION',
      'sign-in link',
      'link to a task',
      'head of an account',
    ],
  ],
  // HR confirms, as the second of two, what changes somebody's roles or address, and gives an address another try.
  [
    'hr-people',
    [
      ...DIRECTORY.filter((kind) => !kind.startsWith('PERSON') && kind !== 'EMAIL'),
      ...FOREIGN_HEADS.filter((kind) => kind !== 'head of a person'),
      ...PERIODS,
      ...WORK,
      'SESSION',
      'sign-in link',
      'head of an appraisal',
    ],
  ],
  [
    'hr-imports',
    [
      ...DIRECTORY,
      ...FOREIGN_HEADS,
      ...PERIODS.filter((kind) => kind !== 'head of an import'),
      ...WORK.filter((kind) => kind !== 'IMPORT'),
      'SESSION',
      'sign-in link',
      'head of an account',
      'head of an appraisal',
    ],
  ],
  [
    'hr-exports',
    [
      ...DIRECTORY,
      ...FOREIGN_HEADS,
      ...PERIODS.filter((kind) => kind !== 'head of an export'),
      ...WORK.filter((kind) => kind !== 'EXPORT'),
      'NOTICE',
      'SESSION',
      'sign-in link',
      'head of an account',
      'head of an appraisal',
    ],
  ],
  [
    'auditor-exports',
    [
      ...DIRECTORY,
      ...FOREIGN_HEADS,
      ...PERIODS.filter((kind) => kind !== 'head of an export'),
      ...WORK.filter((kind) => kind !== 'EXPORT'),
      'NOTICE',
      'SESSION',
      'sign-in link',
      'head of an appraisal',
    ],
  ],
  ...['auditor', 'auditor-periods', 'auditor-appraisals', 'auditor-executions'].map(
    (name) =>
      [
        name,
        [
          ...DIRECTORY,
          ...FOREIGN_HEADS,
          ...PERIODS,
          ...WORK,
          'SESSION',
          'sign-in link',
          'NOTICE',
          'head of an appraisal',
        ],
      ] as const,
  ),
  ['public', [...DIRECTORY, ...FOREIGN_HEADS, ...PERIODS, ...WORK, 'NOTICE', 'head of an appraisal']],
]

/** Whose pages change appraisals, and tell of it. */
export const TELLS_OF_APPRAISALS = ['staff', 'staff-calibration', 'staff-follow-up', 'hr-appraisals']

/** Sessions end; an address that HR moves away from is nobody's any more. */
export const MAY_TAKE_AWAY: Readonly<{ [name: string]: readonly Record[] }> = {
  public: ['SESSION'],
  'hr-people': ['EMAIL'],
}
