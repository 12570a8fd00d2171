import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sendingTime, TIME_ZONES } from '../../../functions/domain/working-calendar.ts'
import { nextWorkingMorning } from '../../../local/cloud/next-working-morning.ts'
import { morningOf } from '../../../rehearsal/start/morning-of.ts'
import { synthesiseOnce } from '../../../rehearsal/synthesise/synthesise-once.ts'

const assemblyWith = (variables: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'assembly-'))
  const Properties = { Environment: { Variables: variables } }
  const Resources = { Job: { Type: 'AWS::Lambda::Function', Properties } }
  writeFileSync(join(folder, 'Bina.template.json'), JSON.stringify({ Resources }))
  return folder
}

describe('the morning to which the clock page leads', () => {
  it('is told by the stack as it is synthesised', async () => {
    expect(morningOf(await synthesiseOnce())).toEqual({ timeZone: 'Asia/Jakarta', hour: 8 })
  })

  it.each(TIME_ZONES)('is when the mail of a working day leaves in %s', (timeZone) => {
    const morning = morningOf(assemblyWith({ TIME_ZONE: timeZone }))

    const next = nextWorkingMorning(Date.parse('2026-11-21T12:00:00Z'), morning)
    expect(new Date(next)).toEqual(sendingTime('2026-11-23', { timeZone, holidays: [] }))
  })

  it('is refused where no function is told a zone', () => {
    expect(() => morningOf(assemblyWith({}))).toThrow(/time zone/)
  })
})
