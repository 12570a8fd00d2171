import { expect, it } from 'vitest'
import { judge } from '../audit/verifier.ts'
import { type Fields, FORGERS_KEY, forge, isFields, refit } from './forge.ts'
import { ANOTHER, firstOf, isOfChain, isOfKind, listIn, without } from './forgery.ts'
import { withSealedEvidence } from './sealed-evidence.ts'

const evidence = withSealedEvidence()

/** The same evidence with a seal as Bina 0.1.0 made it: it names no units. Signed here by a key of the test's own. */
const sealedEarlier = (text: string, change: (lines: Fields[]) => Fields[] = (lines) => lines) =>
  forge(text, (all) => {
    const lines = change(all)
    const { seal, heads } = firstOf(lines)
    const seals = [...lines.filter(isOfKind('seal')), ...(isFields(seal) ? [seal] : [])]
    for (const head of [...lines.filter(isOfKind('head')), ...listIn(heads)]) delete head.unitId
    for (const one of seals) one.format = 'bina-seal/2'
    refit(lines, true)
    return lines
  })

const judged = (text: string) => judge([text], FORGERS_KEY)

it('holds for an appraisal and a whole period', () => {
  const { appraisal, whole } = evidence()

  expect(judged(sealedEarlier(appraisal))).toMatchObject({ code: 0 })
  expect(judged(sealedEarlier(whole))).toMatchObject({ code: 0 })
})

it('does not prove that everybody of a unit is there, and says so', () => {
  const { code, said } = judged(sealedEarlier(evidence().unit))

  expect(said).toContain('whether everybody of this unit is here cannot be proven')
  expect(said).toContain('NOT PROVEN')
  expect(code).toBe(3)
})

it('still shows a chain that is missing from a whole period, and one of another unit', () => {
  const dropped = sealedEarlier(evidence().whole, (lines) => without(lines, isOfChain(ANOTHER)))
  const widened = sealedEarlier(evidence().whole, (lines) => {
    firstOf(lines).unitId = 'dinkes'
    return lines
  })

  expect(judged(dropped)).toMatchObject({ code: 1, said: expect.stringContaining(`${ANOTHER} is within`) })
  expect(judged(widened)).toMatchObject({ code: 1, said: expect.stringContaining('not within the scope') })
})
