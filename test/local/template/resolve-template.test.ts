import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findResource } from '../../../local/template/find-resource.ts'
import { readAssembly } from '../../../local/template/read-assembly.ts'
import { resolveTemplate } from '../../../local/template/resolve-template.ts'

const assemblyOf = (template: object) => {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'))
  writeFileSync(join(folder, 'Office.template.json'), JSON.stringify(template))
  return readAssembly(folder)
}

const resolve = (template: object, parameters = {}) =>
  resolveTemplate(assemblyOf(template).template, {
    stackName: 'Office',
    siteUrl: 'http://localhost:1',
    parameters,
  })

describe('resolving a template', () => {
  it('names a resource as the template does, and otherwise after stack and logical id', () => {
    const resources = resolve({
      Resources: {
        Named: {
          Type: 'AWS::Lambda::Function',
          Properties: { FunctionName: { 'Fn::Sub': `\${Machine.Name}-x` } },
        },
        Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: {} },
      },
    })

    const [named] = resources.ofType('AWS::Lambda::Function')

    expect(named?.ref).toBe('Office-Machine-x')
    expect(named?.attributes.Arn).toBe('arn:aws:lambda:ap-southeast-3:000000000000:function:Office-Machine-x')
  })

  it('takes the value given for a parameter before its default', () => {
    const template = {
      Parameters: {
        Site: { Type: 'String', Default: 'https://default' },
        Rate: { Type: 'Number', Default: 10 },
      },
      Resources: {
        Group: {
          Type: 'AWS::Logs::LogGroup',
          Properties: { LogGroupName: { Ref: 'Site' }, Rate: { Ref: 'Rate' } },
        },
      },
    }

    const resources = resolve(template, { Site: 'http://localhost:1' })

    expect(resources.all[0]?.properties).toEqual({ LogGroupName: 'http://localhost:1', Rate: '10' })
  })

  it('leaves out a resource whose condition does not hold', () => {
    const resources = resolve({
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] } },
      Resources: { Gone: { Type: 'AWS::SNS::Topic', Condition: 'Never' } },
    })

    expect(resources.all).toEqual([])
  })

  it('refuses every type it cannot run, each by name', () => {
    const Resources = {
      Cluster: { Type: 'AWS::ECS::Cluster' },
      Known: { Type: 'AWS::CloudWatch::Alarm' },
      Stream: { Type: 'AWS::Kinesis::Stream' },
    }

    expect(() => resolve({ Resources })).toThrow(
      'does not know how to run Cluster (AWS::ECS::Cluster), Stream (AWS::Kinesis::Stream).',
    )
  })

  it('refuses a folder without a stack, and a stack that is not JSON', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assembly-'))

    expect(() => readAssembly(folder)).toThrow(/exactly one stack, and it holds 0/)
    writeFileSync(join(folder, 'Office.template.json'), 'no')
    expect(() => readAssembly(folder)).toThrow(/synthesise again/)
  })
})

describe('finding a resource', () => {
  const resources = resolve({
    Resources: {
      opentaskFunction0A1B2C3D: {
        Type: 'AWS::Lambda::Function',
        Properties: { FunctionName: 'bina-open-task' },
      },
      storeRecords4E5F6071: { Type: 'AWS::DynamoDB::Table' },
      opentaskLog8A9B0C1D: {
        Type: 'AWS::Logs::LogGroup',
        Properties: { LogGroupName: '/aws/lambda/bina-open-task' },
      },
    },
  })

  it.each([
    ['bina-open-task', 'opentaskFunction0A1B2C3D'],
    ['open-task', 'opentaskFunction0A1B2C3D'],
    ['store/Records', 'storeRecords4E5F6071'],
    ['records', 'storeRecords4E5F6071'],
    ['storeRecords4E5F6071', 'storeRecords4E5F6071'],
  ])('knows what %s means', (id, logicalId) => {
    const found = findResource(resources, id)

    expect(found.logicalId).toBe(logicalId)
  })

  it('says when nothing is meant', () => {
    expect(() => findResource(resources, 'close-task')).toThrow(/close-task/)
  })
})
