import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeEach, describe, expect, it } from 'vitest'
import { chains, historyKey, keys } from '../../functions/platform/table/keys.ts'
import { tasks } from '../../functions/roots/tasks.ts'
import { dumpTables } from '../ground/dump-tables.ts'
import { withGuardedTables } from './broken-function.ts'
import { REFUSED, waysTo } from './ways-to-write.ts'

const guarded = withGuardedTables()

const RECORDS = {
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
  TALENT: keys.talent('victim', '2026-q4'),
  APPRAISAL: keys.appraisal('2026-q4.victim'),
  'APPRAISAL, an answer': keys.appraisalPart('2026-q4.victim', 'ANSWER#1'),
  TASK: keys.task('review.2026-q4.victim.1'),
  NOTICE: keys.notice('letter'),
  'head of a period': keys.chainHead(chains.period('2026-q4')),
  'head of a person': keys.chainHead(chains.person('victim')),
  'head of a unit': keys.chainHead(chains.unit('dinkes')),
  'head of an import': keys.chainHead(chains.import('one')),
  'head of an execution': keys.chainHead(chains.execution('result', 'one')),
  'head of an account': keys.chainHead(chains.account('victim')),
  'head of an appraisal': keys.chainHead(chains.appraisal('2026-q4.victim')),
} as const
type Record = keyof typeof RECORDS

const DIRECTORY = ['PERSON', 'PERSON, its plan', 'UNITS', 'EMAIL', 'NIP', 'TALENT'] as const
const FOREIGN_HEADS = ['head of a person', 'head of a unit', 'head of an execution'] as const
const WORK = ['APPRAISAL', 'APPRAISAL, an answer', 'TASK', 'IMPORT', 'link to a task'] as const
const PERIODS = ['PERIOD', 'PERIOD, a stage', 'head of a period', 'head of an import'] as const

/** Of what people are asked about, whoever takes up tasks may tell. */
const ASKED_ABOUT = new Set(Object.values(tasks).map(({ noun }) => `head of a ${noun}`))
const OTHER_HEADS = FOREIGN_HEADS.filter((head) => !ASKED_ABOUT.has(head))

/** What each page's function must never write, nor take away. */
const FORBIDDEN: readonly (readonly [string, readonly Record[]])[] = [
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
      ...OTHER_HEADS,
      'IMPORT',
      'head of an import',
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
  ...['auditor', 'auditor-evidence', 'auditor-executions'].map(
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
const TELLS_OF_APPRAISALS = ['staff', 'staff-calibration', 'staff-follow-up', 'hr']

/** Sessions end; an address that HR moves away from is nobody's any more. */
const MAY_TAKE_AWAY: Readonly<{ [name: string]: readonly Record[] }> = {
  public: ['SESSION'],
  'hr-people': ['EMAIL'],
}

let before: readonly string[]
// Before each: what one function may do must not stand between the next and its tables.
beforeEach(async () => {
  const { client, records, history } = guarded().owner
  for (const key of Object.values(RECORDS))
    await client.send(new PutCommand({ TableName: records, Item: { ...key, owner: true } }))
  await client.send(
    new PutCommand({ TableName: history, Item: { ...historyKey(chains.appraisal('2026-q4.victim'), 1) } }),
  )
  before = await dumpTables(guarded().owner)
})

describe.each(FORBIDDEN)('whoever breaks the %s function', (name, forbidden) => {
  it('cannot change what its pages do not, whichever way', async () => {
    const { client, records } = guarded().as(name)

    for (const kind of forbidden)
      for (const [way, error, attempt] of waysTo(records, RECORDS[kind]))
        await expect.soft(attempt(client), `${kind}: ${way}`).rejects.toMatchObject({ name: error })

    expect(await dumpTables(guarded().owner)).toEqual(before)
  })

  it('cannot rewrite or take away what History holds', async () => {
    const { client, history } = guarded().as(name)

    for (const [way, error, attempt] of waysTo(history, historyKey(chains.appraisal('2026-q4.victim'), 1)))
      if (way !== 'put in a transaction' || !TELLS_OF_APPRAISALS.includes(name))
        await expect.soft(attempt(client), way).rejects.toMatchObject({ name: error })

    expect(await dumpTables(guarded().owner)).toEqual(before)
  })

  it('takes away no record that it may write, but where its pages do', async () => {
    const { client, records } = guarded().as(name)
    const may = MAY_TAKE_AWAY[name] ?? []

    for (const [kind, key] of Object.entries(RECORDS))
      if (!may.some((taken) => taken === kind))
        await expect
          .soft(client.send(new DeleteCommand({ TableName: records, Key: { ...key } })), kind)
          .rejects.toMatchObject({ name: REFUSED })

    expect(await dumpTables(guarded().owner)).toEqual(before)
  })
})
