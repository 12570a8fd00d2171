import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveIntrinsics, type Sources } from '../../../local/template/intrinsics.ts'

const sources: Sources = {
  stackName: 'Office',
  ref: (name) => `ref-${name}`,
  attribute: (name, attribute) => `${name}/${attribute}`,
  condition: (name) => name === 'Yes',
  mapping: (map, top, second) => `${map}.${top}.${second}`,
}

const resolve = (value: unknown) => resolveIntrinsics(value, sources)

describe('resolving intrinsic functions', () => {
  it.each([
    [{ Ref: 'Table' }, 'ref-Table'],
    [{ Ref: 'AWS::Region' }, 'ap-southeast-3'],
    [{ Ref: 'AWS::AccountId' }, '000000000000'],
    [{ Ref: 'AWS::StackName' }, 'Office'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
    [{ 'Fn::GetAtt': 'Table.Stream.Arn' }, 'Table/Stream.Arn'],
    [{ 'Fn::Join': ['/', ['a', { Ref: 'B' }]] }, 'a/ref-B'],
    [
      { 'Fn::Sub': `\${AWS::Region}:\${Table}:\${Table.Arn}:\${!Kept}` },
      `ap-southeast-3:ref-Table:Table/Arn:\${Kept}`,
    ],
    [{ 'Fn::Sub': [`\${a}-\${B}`, { a: { Ref: 'A' } }] }, 'ref-A-ref-B'],
    [{ 'Fn::Select': [1, { 'Fn::Split': [',', 'a,b,c'] }] }, 'b'],
    [{ 'Fn::If': ['Yes', 'then', 'else'] }, 'then'],
    [{ 'Fn::If': ['No', 'then', { Ref: 'Else' }] }, 'ref-Else'],
    [{ 'Fn::Equals': [{ Ref: 'A' }, 'ref-A'] }, true],
    [{ 'Fn::Not': [{ 'Fn::Equals': ['a', 'b'] }] }, true],
    [{ 'Fn::And': [{ Condition: 'Yes' }, { Condition: 'No' }] }, false],
    [{ 'Fn::Or': [{ Condition: 'Yes' }, { Condition: 'No' }] }, true],
    [{ 'Fn::FindInMap': ['Map', { Ref: 'A' }, 'b'] }, 'Map.ref-A.b'],
    [{ 'Fn::Base64': 'abc' }, 'YWJj'],
  ])('makes %j into %j', (written, meant) => {
    const resolved = resolve(written)

    expect(resolved).toEqual(meant)
  })

  it('leaves out what is AWS::NoValue', () => {
    const nothing = { Ref: 'AWS::NoValue' }

    const resolved = resolve({ kept: [1, nothing], gone: nothing })

    expect(resolved).toEqual({ kept: [1] })
  })

  it("keeps a policy's own word Condition", () => {
    const block = { Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } } }

    const resolved = resolve(block)

    expect(resolved).toEqual({ Condition: { StringEquals: { 'aws:SourceAccount': '000000000000' } } })
  })

  it('refuses a function it does not know', () => {
    expect(() => resolve({ 'Fn::ImportValue': 'other' })).toThrow(/Fn::ImportValue/)
    expect(() => resolve({ Ref: 'AWS::NotificationARNs' })).toThrow(/AWS::NotificationARNs/)
  })

  it.each(['valueOf', 'toString', '__proto__'])('takes %s for a name like any other', (name) => {
    const value = JSON.parse(`{"${name}":{"a":1}}`)

    expect(JSON.stringify(resolve(value))).toBe(JSON.stringify(value))
  })

  it('leaves any value without functions as it is', () => {
    const plain = fc.jsonValue().filter((value) => !/"(Ref|Condition|Fn::)/.test(JSON.stringify(value)))

    fc.assert(
      fc.property(plain, (value) => {
        expect(JSON.stringify(resolve(value))).toBe(JSON.stringify(value))
      }),
    )
  })
})
