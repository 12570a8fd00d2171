import { describe, expect, it } from 'vitest'
import { nameOfEntry } from '../../infra/constructs/bundles.ts'
import { webFunctions } from '../../infra/web.ts'
import { functionsOf, idsOf, type Statement, statementsByRole, synthesise } from './synthesise.ts'

const { template } = await synthesise()
const roles = statementsByRole(template)
const [history = 'none'] = idsOf(template, 'AWS::DynamoDB::Table', 'History')
const functions = [...functionsOf(template)]

const allowed = (statements: readonly Statement[]) => statements.filter(({ Effect }) => Effect === 'Allow')
const names = (resource: unknown, id: string) => JSON.stringify(resource).includes(`"${id}"`)
const statementsOf = (name: string) =>
  roles.get(functions.find(([called]) => called === name)?.[1].role ?? '') ?? []
const actionsOf = (name: string, service: string) =>
  allowed(statementsOf(name))
    .flatMap(({ Action }) => Action)
    .filter((action) => action.startsWith(`${service}:`))

const SITES = Object.values(webFunctions).map(({ entry }) => nameOfEntry(entry))
const AUDITORS = SITES.filter((name) => name.startsWith('auditor'))
/** Who writes to History only that somebody signed in or out, or read. */
const READERS = [...AUDITORS, 'public']

/** What IAM can only grant on everything. */
const WITHOUT_RESOURCE =
  /^(xray:(Put|GetSampling)|states:SendTaskSuccess$|ses:GetSendQuota$|logs:.*(LogDelivery|LogDeliveries|ResourcePolic|LogGroups))/

const REWRITING = [
  'BatchWriteItem',
  'DeleteItem',
  'PartiQLDelete',
  'PartiQLInsert',
  'PartiQLUpdate',
  'UpdateItem',
]

describe('permissions', () => {
  it('name every action in full', () => {
    const actions = [...roles.values()].flat().flatMap(({ Action }) => Action)

    expect(actions.length).toBeGreaterThan(100)
    expect(actions.filter((action) => action.includes('*'))).toEqual([])
  })

  it('reach everything only where IAM knows no narrower resource', () => {
    const onEverything = allowed([...roles.values()].flat())
      .filter(({ Resource }) => Resource.includes('*'))
      .flatMap(({ Action }) => Action)

    expect(onEverything.filter((action) => !WITHOUT_RESOURCE.test(action))).toEqual([])
  })

  it.each(functions)('never let %s change or take away what History holds', (_name, { role }) => {
    const statements = roles.get(role) ?? []
    const denied = statements.filter(({ Effect, Resource }) => Effect === 'Deny' && names(Resource, history))
    const granted = allowed(statements).filter(({ Resource }) => names(Resource, history))

    expect(denied.flatMap(({ Action }) => Action).sort()).toEqual(
      REWRITING.map((action) => `dynamodb:${action}`),
    )
    for (const { Action } of granted) {
      expect(Action.filter((action) => REWRITING.includes(action.replace('dynamodb:', '')))).toEqual([])
    }
  })

  it('let History be written only within a transaction, and only to named kinds of chains', () => {
    const appending = functions.flatMap(([name]) =>
      allowed(statementsOf(name)).filter(
        ({ Action, Resource }) => names(Resource, history) && Action.includes('dynamodb:PutItem'),
      ),
    )

    expect(appending.length).toBeGreaterThan(20)
    for (const { Action, Condition } of appending) {
      expect(Action).toEqual(['dynamodb:PutItem'])
      expect(Condition).toMatchObject({
        'ForAnyValue:StringEquals': { 'dynamodb:EnclosingOperation': ['TransactWriteItems'] },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      })
      expect(JSON.stringify(Condition)).toMatch(/"dynamodb:LeadingKeys":(\[?"[a-z]+\/\*"[,\]]?)+/)
    }
  })

  it('fit into what IAM lets a role have in its own policies', () => {
    const asDeployed = (_: string, value: unknown) =>
      Object.keys(Object(value)).some((key) => /^(Ref|Fn::)/.test(key)) ? 'a'.repeat(120) : value
    const sizes = [...roles].map(([role, statements]) => ({
      role,
      size: JSON.stringify({ Version: '2012-10-17', Statement: statements }, asDeployed).length,
    }))

    expect(sizes.filter(({ size }) => size > 10_240)).toEqual([])
  })

  it.each(READERS)('let %s write to nothing of History but accounts', (name) => {
    const keys = allowed(statementsOf(name))
      .filter(({ Resource }) => names(Resource, history))
      .flatMap(({ Condition }) => (Condition ? [JSON.stringify(Condition)] : []))

    expect(keys).toHaveLength(1)
    expect(keys[0]).toMatch(/"dynamodb:LeadingKeys":\[?"account\/\*"\]?\}/)
  })

  it.each([
    ['open-task', []],
    ['resend-signals', ['SendTaskSuccess']],
    ['enrol-employees', ['StartExecution']],
    ['archive-execution', ['GetExecutionHistory']],
  ])('let %s do with workflows: %s', (name, actions) => {
    expect(actionsOf(name, 'states').sort()).toEqual(actions.map((action) => `states:${action}`))
  })

  it('let only the mailer send email', () => {
    expect(functions.map(([name]) => name).filter((name) => actionsOf(name, 'ses').length > 0)).toEqual([
      'send-mail',
    ])
  })

  it('let nobody invoke anything but the mailer, where somebody waits for mail, and the jobs that follow what it writes', () => {
    const invoked = functions.flatMap(([name]) => {
      const statements = allowed(statementsOf(name)).filter(({ Action }) =>
        Action.some((action) => /^lambda:/.test(action)),
      )
      expect(
        new Set(statements.flatMap(({ Action }) => Action)).difference(new Set(['lambda:InvokeFunction']))
          .size,
      ).toBe(0)
      const jobs = statements.flatMap(({ Resource }) => [
        ...JSON.stringify(Resource).matchAll(/:function:bina-([a-z-]+)"/g),
      ])
      return jobs.length > 0 ? [[name, jobs.map(([, job]) => job).toSorted()] as const] : []
    })

    expect(Object.fromEntries(invoked)).toEqual({
      'await-stage': ['check-periods'],
      'close-appraisal': ['check-periods'],
      'expire-open-tasks': ['resend-signals', 'send-mail'],
      'hand-over-unrated': ['check-periods'],
      hr: ['check-periods', 'resend-signals', 'send-mail'],
      'hr-imports': ['import-people', 'send-mail'],
      'hr-people': ['send-mail'],
      'import-people': ['send-mail'],
      'open-task': ['send-mail'],
      public: ['send-mail'],
      staff: ['check-periods', 'resend-signals', 'send-mail'],
      'staff-calibration': ['check-periods', 'resend-signals'],
      'staff-follow-up': ['resend-signals'],
    })
  })

  it('let only the sealing of a period sign', () => {
    const signing = functions
      .map(([name]) => name)
      .filter((name) => actionsOf(name, 'kms').includes('kms:Sign'))

    expect(signing).toEqual(['seal-period'])
  })

  it.each(AUDITORS)('let %s do nothing with workflows', (name) => {
    expect(actionsOf(name, 'states')).toEqual([])
  })

  it('let auditors read the archive where they hold a record against it, and never write to it', () => {
    const withArchive = AUDITORS.filter((name) => actionsOf(name, 's3').length > 0)

    expect(withArchive).toEqual(['auditor-evidence', 'auditor-executions'])
    for (const name of withArchive)
      expect(actionsOf(name, 's3').sort()).toEqual(['s3:GetObject', 's3:ListBucket'])
  })

  it('let only the pages on imports sign a form for a file, and see what is uploaded', () => {
    const ofHr = SITES.filter((name) => name.startsWith('hr'))

    expect(ofHr.flatMap((name) => actionsOf(name, 's3').map((action) => `${name} ${action}`))).toEqual([
      'hr-imports s3:GetObject',
      'hr-imports s3:PutObject',
      'hr-imports s3:ListBucket',
    ])
    const onObjects = allowed(statementsOf('hr-imports')).filter(({ Action }) =>
      Action.includes('s3:PutObject'),
    )
    expect(onObjects).toHaveLength(1)
    expect(JSON.stringify(onObjects[0]?.Resource)).toContain('/uploads/*"')
  })

  it('let only the pages on periods start a workflow, and those where something is answered tell one', () => {
    expect(SITES.filter((name) => actionsOf(name, 'states').includes('states:StartExecution'))).toEqual([
      'hr',
    ])
    expect(SITES.filter((name) => actionsOf(name, 'states').includes('states:SendTaskSuccess'))).toEqual([
      'staff',
      'staff-calibration',
      'staff-follow-up',
      'hr',
    ])
  })

  it('let a workflow that awaits another follow and stop that one', () => {
    const [role = 'none'] = idsOf(template, 'AWS::IAM::Role', 'resultStateMachineRole')
    const following = allowed(roles.get(role) ?? []).find(({ Action }) =>
      Action.includes('states:StopExecution'),
    )

    expect(JSON.stringify(following?.Resource)).toMatch(/execution:bina-human-task:\*/)
    expect(JSON.stringify(following?.Resource)).not.toMatch(/bina-appraisal/)
  })

  it('give each function a variable only with the right to use it', () => {
    const rights = {
      RECORDS_TABLE: /^dynamodb:(Get|Put|Update)Item/,
      // The house reads both names at once; what is in the environment opens nothing.
      HISTORY_TABLE: /^dynamodb:/,
      ARCHIVE_BUCKET: /^s3:/,
      IMPORTS_BUCKET: /^s3:/,
      IMPORTS_ADDRESS: /^s3:PutObject/,
      SEAL_KEY_ID: /^kms:GetPublicKey/,
      MAIL_FROM: /^ses:SendEmail/,
      MAILER_FUNCTION: /^lambda:InvokeFunction/,
      WOKEN_JOBS: /^lambda:InvokeFunction/,
    }
    for (const [name, { Environment }] of functions) {
      const actions = allowed(statementsOf(name)).flatMap(({ Action }) => Action)
      for (const [variable, right] of Object.entries(rights)) {
        const granted = actions.some((action) => right.test(action))
        expect.soft(variable in Environment.Variables && !granted, `${name} has ${variable}`).toBe(false)
      }
    }
  })
})
