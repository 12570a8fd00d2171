import { describe, expect, it } from 'vitest'
import { allow, caller, guardOf } from './writer-guard.ts'

describe('a condition', () => {
  it.each([
    [{ StringEquals: { 'ses:FromAddress': 'a@b.id' } }, true],
    [{ StringEquals: { 'ses:FromAddress': ['x@b.id', 'a@b.id'] } }, true],
    [{ StringEquals: { 'ses:FromAddress': 'x@b.id' } }, false],
    [{ StringLike: { 'ses:FromAddress': '*@b.id' } }, true],
    [{ StringNotEquals: { 'ses:FromAddress': 'a@b.id' } }, false],
    [{ StringNotEquals: { 'ses:Absent': 'a@b.id' } }, true],
    [{ StringEquals: { 'ses:Absent': 'a@b.id' } }, false],
    [{ StringEqualsIfExists: { 'ses:Absent': 'a@b.id' } }, true],
    [{ 'ForAllValues:StringLike': { 'ses:Recipients': '*.id' } }, true],
    [{ 'ForAllValues:StringLike': { 'ses:Recipients': 'c@*' } }, false],
    [{ 'ForAnyValue:StringLike': { 'ses:Recipients': 'c@*' } }, true],
    [{ ArnLike: { 'aws:SourceArn': 'arn:aws:states:*' } }, true],
    [{ Bool: { 'aws:SecureTransport': true } }, true],
  ])('%j holds: %s', (Condition, holds) => {
    const guard = guardOf(allow({ Action: 'ses:SendEmail', Resource: '*', Condition }))
    const context = {
      'ses:fromaddress': ['a@b.id'],
      'ses:recipients': ['c@d.id', 'e@f.id'],
      'aws:sourcearn': ['arn:aws:states:x'],
      'aws:securetransport': ['true'],
    }

    expect(guard.allows(caller, { action: 'ses:SendEmail', resource: 'any', context })).toBe(holds)
  })

  it('is refused when its operator is not known', () => {
    expect(() => guardOf(allow({ Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } } }))).toThrow(
      /IpAddress/,
    )
  })
})
