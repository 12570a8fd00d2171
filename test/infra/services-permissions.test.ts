import { describe, expect, it } from 'vitest'
import { AUDITORS, actionsOf, allowed, functions, SITES, statementsOf, template } from './granted.ts'
import { idsOf } from './synthesise.ts'

describe('permissions', () => {
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
      'auditor-exports': ['write-exports'],
      'await-stage': ['check-periods'],
      'close-appraisal': ['check-periods'],
      'expire-open-tasks': ['resend-signals', 'send-mail'],
      'hand-over-unrated': ['check-periods'],
      'hr-appraisals': ['check-periods', 'resend-signals', 'send-mail'],
      'hr-exports': ['write-exports'],
      'hr-imports': ['import-people', 'send-mail'],
      'hr-people': ['send-mail'],
      'hr-periods': ['send-mail'],
      'import-people': ['send-mail'],
      'open-task': ['send-mail'],
      public: ['send-mail'],
      staff: ['check-periods', 'resend-signals', 'send-mail'],
      'staff-calibration': ['check-periods', 'resend-signals'],
      'staff-follow-up': ['resend-signals'],
      'write-exports': ['send-mail'],
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
    const withArchive = AUDITORS.filter((name) => actionsOf(name, 's3').includes('s3:ListBucket'))

    expect(withArchive).toEqual(['auditor-periods', 'auditor-appraisals', 'auditor-executions'])
    for (const name of withArchive)
      expect(actionsOf(name, 's3').sort()).toEqual(['s3:GetObject', 's3:ListBucket'])
  })

  it('let only the pages on imports sign a form for a file, and see what is uploaded', () => {
    const ofHr = SITES.filter((name) => name.startsWith('hr'))

    expect(ofHr.flatMap((name) => actionsOf(name, 's3').map((action) => `${name} ${action}`))).toEqual([
      'hr-imports s3:GetObject',
      'hr-imports s3:PutObject',
      'hr-imports s3:ListBucket',
      'hr-exports s3:GetObject',
    ])
    const onObjects = allowed(statementsOf('hr-imports')).filter(({ Action }) =>
      Action.includes('s3:PutObject'),
    )
    expect(onObjects).toHaveLength(1)
    expect(JSON.stringify(onObjects[0]?.Resource)).toContain('/uploads/*"')
  })

  it('let the pages of files hand out those of their own role, and one job write them', () => {
    const [bucket = 'none'] = idsOf(template, 'AWS::S3::Bucket', 'Exports')
    const onFiles = functions.flatMap(([name]) =>
      allowed(statementsOf(name))
        .filter(({ Resource }) => JSON.stringify(Resource).includes(bucket))
        .map(({ Action, Resource }) => [
          name,
          Action,
          /\/[^"/]*(\/\*|\*)"/.exec(JSON.stringify(Resource))?.[0],
        ]),
    )

    expect(onFiles).toEqual([
      ['write-exports', ['s3:PutObject'], '/*"'],
      ['hr-exports', ['s3:GetObject'], '/hr/*"'],
      ['auditor-exports', ['s3:GetObject'], '/auditor/*"'],
    ])
  })

  it('let only the pages on periods start a workflow, and those where something is answered tell one', () => {
    expect(SITES.filter((name) => actionsOf(name, 'states').includes('states:StartExecution'))).toEqual([
      'hr-periods',
    ])
    expect(SITES.filter((name) => actionsOf(name, 'states').includes('states:SendTaskSuccess'))).toEqual([
      'staff',
      'staff-calibration',
      'staff-follow-up',
      'hr-periods',
      'hr-appraisals',
    ])
  })
})
