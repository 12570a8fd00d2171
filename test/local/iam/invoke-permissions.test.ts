import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { type Cloud, startCloud } from '../../../local/cloud.ts'
import { fixtureAssembly, probe } from '../fixture/running-cloud.ts'

let cloud: Cloud | undefined

afterEach(async () => {
  await cloud?.stop()
  cloud = undefined
})

interface WrittenTemplate {
  readonly Resources: Record<string, { readonly Type: string; readonly Properties: Record<string, unknown> }>
}

/** Starts the fixture without the permissions of one service. */
const startWithout = async (service: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'without-'))
  const assembly = join(folder, 'cdk.out')
  cpSync(fixtureAssembly(), assembly, { recursive: true })
  const file = join(assembly, 'Fixture.template.json')
  const template: WrittenTemplate = JSON.parse(readFileSync(file, 'utf8'))
  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    if (Type === 'AWS::Lambda::Permission' && Properties.Principal === service) delete template.Resources[id]
  }
  writeFileSync(file, JSON.stringify(template))
  const lines: string[] = []
  cloud = await startCloud({ assembly, data: join(folder, 'data'), port: 0, log: (line) => lines.push(line) })
  return { cloud, lines }
}

const heard = async (machine: Cloud) => {
  const { result } = await probe(machine, {
    action: 'query',
    TableName: machine.nameOf('Records'),
    KeyConditionExpression: 'pk = :heard',
    ExpressionAttributeValues: { ':heard': { S: 'heard' } },
  })
  return result.answer.Count
}

describe('a service without permission', () => {
  it('cannot answer an HTTP request', async () => {
    const { cloud: machine, lines } = await startWithout('apigateway.amazonaws.com')

    const answer = await fetch(`${machine.url}/any`)

    expect(answer.status).toBe(500)
    expect(lines.join()).toContain('apigateway.amazonaws.com may not invoke')
  })

  it('cannot run a schedule, nor tell of an execution that ended', async () => {
    const { cloud: machine, lines } = await startWithout('events.amazonaws.com')

    await machine.runSchedule('Tick')
    const ran = machine.counts().lambdaInvocations
    await probe(machine, { action: 'start', stateMachineArn: machine.nameOf('fixture-asking'), input: '{}' })
    await machine.activity.idle()

    expect(ran).toBe(0)
    expect(machine.counts().dynamodbWrites).toBe(0)
    expect(lines.filter((line) => line.includes('events.amazonaws.com may not invoke'))).toHaveLength(2)
  })

  it('cannot tell of a bounce', async () => {
    const { cloud: machine } = await startWithout('sns.amazonaws.com')
    const mail = {
      Source: 'bina@bina.example.go.id',
      Destination: { ToAddresses: ['bounce@example.go.id'] },
      Message: { Subject: { Data: 'Halo' }, Body: { Text: { Data: 'Halo' } } },
      ConfigurationSetName: machine.nameOf('Mails'),
    }

    const sent = await probe(machine, { action: 'sendEmail', ...mail })
    await machine.activity.idle()

    expect(sent.result.ok).toBe(true)
    expect(await heard(machine)).toBe(0)
  })
})
