import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { keys } from '../../functions/platform/table/keys.ts'
import { sites } from '../../infra/bina-stack.ts'
import { nameOfEntry } from '../../infra/constructs/bundles.ts'
import { PARTITIONS } from '../../infra/constructs/record-kinds.ts'
import { STORED_KINDS } from '../security/stored-kinds.ts'
import { ownCode } from './own-code.ts'
import { functionsOf, idsOf, statementsByRole, synthesise } from './synthesise.ts'
import { ownRecordsIn, partitionOf, type Touch, touchedPartitions } from './written-kinds.ts'

const { template } = await synthesise()
const roles = statementsByRole(template)
const [records = 'none'] = idsOf(template, 'AWS::DynamoDB::Table', 'Records')
const [history = 'none'] = idsOf(template, 'AWS::DynamoDB::Table', 'History')
const own = await ownCode()

const one = z.union([z.string().array(), z.string().transform((text) => [text])])
const OnlyWithin = z.strictObject({
  'ForAllValues:StringLike': z.strictObject({ 'dynamodb:LeadingKeys': one }),
  Null: z.strictObject({ 'dynamodb:LeadingKeys': z.literal('false') }),
})
const Within = z.object({ 'ForAllValues:StringLike': z.object({ 'dynamodb:LeadingKeys': one }) })

const TOUCH: Readonly<Record<string, Touch>> = {
  'dynamodb:PutItem': 'writes',
  'dynamodb:UpdateItem': 'writes',
  'dynamodb:ConditionCheckItem': 'checks',
  'dynamodb:DeleteItem': 'deletes',
}

/** Code that comes along in one file with what the function calls, and is never reached. */
const CARRIED_ALONG: Readonly<Record<string, Partial<Record<Touch, readonly string[]>>>> = {
  'climb-ladder': { writes: ['APPRAISAL#*', 'PROGRESS#*'] },
}

/** Where a function writes only some records of a kind. */
const NARROWER: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  public: { 'NOTICE#*': 'NOTICE#sign-in.*' },
}

const functions = [...functionsOf(template)].map(([name, { role }]) => {
  const allowed = (roles.get(role) ?? []).filter(({ Effect }) => Effect === 'Allow')
  const on = (table: string) =>
    allowed.filter(({ Resource }) => JSON.stringify(Resource).includes(`"${table}"`))
  return {
    name,
    onRecords: on(records),
    onHistory: on(history),
    touched: touchedPartitions(own.get(name) ?? []),
  }
})

const grantedTo = ({ onRecords }: (typeof functions)[number], touch: Touch) =>
  onRecords.flatMap(({ Action, Condition }) =>
    Action.some((action) => TOUCH[action] === touch)
      ? OnlyWithin.parse(Condition)['ForAllValues:StringLike']['dynamodb:LeadingKeys']
      : [],
  )

const isHead = (pattern: string) => pattern.startsWith('CHAIN#')

describe.each(functions)('$name', (plan) => {
  it.each(['writes', 'checks', 'deletes'] as const)(
    '%s records of the kinds that its code touches so, and no others',
    (touch) => {
      const carried = CARRIED_ALONG[plan.name]?.[touch] ?? []
      const needed = plan.touched[touch]
        .filter((pattern) => !carried.includes(pattern))
        .map((pattern) => NARROWER[plan.name]?.[pattern] ?? pattern)

      const granted = grantedTo(plan, touch).filter((pattern) => !isHead(pattern))

      expect([...new Set(granted)].sort()).toEqual(needed)
    },
  )

  it('moves the heads of the chains to which it appends, and no others', () => {
    const appendsTo = plan.onHistory.flatMap(({ Action, Condition }) =>
      Action.includes('dynamodb:PutItem')
        ? Within.parse(Condition)['ForAllValues:StringLike']['dynamodb:LeadingKeys']
        : [],
    )

    const heads = (['writes', 'checks', 'deletes'] as const)
      .flatMap((touch) => grantedTo(plan, touch))
      .filter(isHead)

    expect([...new Set(heads)].sort()).toEqual(appendsTo.map((chain) => `CHAIN#${chain}`).sort())
  })

  it('has one statement for each action that changes Records, so that a transaction is judged as a whole or by its items alike', () => {
    const changing = plan.onRecords.flatMap(({ Action }) => Action.filter((action) => action in TOUCH))

    expect(changing).toEqual([...new Set(changing)])
  })
})

describe('the kinds of records', () => {
  it('stand under the partition keys that plans name', () => {
    for (const [kind, pattern] of Object.entries(PARTITIONS))
      expect(pattern, kind).toBe(kind === 'signInNotice' ? 'NOTICE#sign-in.*' : partitionOf(kind))
  })

  it('are all known to plans, but for the heads of chains and what lies with them, which follow from what a function tells', () => {
    expect(Object.keys(keys).filter((kind) => !(kind in PARTITIONS))).toEqual(['chainHead', 'officerEntry'])
  })
})

it('capabilities have no kind of their own of which the house has no sample', () => {
  const kinds = [...own.values()].flatMap((modules) => [...ownRecordsIn(modules).values()])
  const sampled = new Set(STORED_KINDS.map(({ key: { sk } }) => sk))

  expect([...ownRecordsIn(['var vacancyRecords2 = ownRecords("vacancy");'])]).toEqual([
    ['vacancyRecords2', 'vacancy'],
  ])
  expect(kinds.filter((kind) => !sampled.has(kind.toUpperCase()))).toEqual([])
})

/** Who stands behind a web page. */
const PAGES = Object.values(sites).map(({ entry }) => nameOfEntry(entry))

describe('no page can make itself somebody', () => {
  it.each([
    ['SESSION#*', ['public']],
    ['SIGN-IN#*', ['public']],
    ['PERSON#*', ['hr-people']],
    ['PERIOD#*', ['hr-periods']],
    // The second person to a change of somebody's address carries it out on a page.
    ['EMAIL#*', ['hr-people']],
    ['NIP#*', []],
    ['UNITS', []],
    ['LINK#*', ['staff']],
    ['TALENT#*', []],
  ])('%s is written by %j', (pattern, expected) => {
    const pages = functions.filter(({ name }) => PAGES.includes(name))

    const writing = pages.filter((plan) => grantedTo(plan, 'writes').includes(pattern))

    expect(writing.map(({ name }) => name).sort()).toEqual(expected)
  })
})
