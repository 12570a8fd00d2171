import { describe, expect, it } from 'vitest'
import { allowed, functions, roles, statementsOf, template } from './granted.ts'
import { idsOf } from './synthesise.ts'

/** What IAM can only grant on everything. */
const WITHOUT_RESOURCE =
  /^(xray:(Put|GetSampling)|states:SendTaskSuccess$|ses:GetSendQuota$|logs:.*(LogDelivery|LogDeliveries|ResourcePolic|LogGroups))/

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

  it('fit into what IAM lets a role have in its own policies', () => {
    const asDeployed = (_: string, value: unknown) =>
      Object.keys(Object(value)).some((key) => /^(Ref|Fn::)/.test(key)) ? 'a'.repeat(120) : value
    const sizes = [...roles].map(([role, statements]) => ({
      role,
      size: JSON.stringify({ Version: '2012-10-17', Statement: statements }, asDeployed).length,
    }))

    expect(sizes.filter(({ size }) => size > 10_240)).toEqual([])
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
