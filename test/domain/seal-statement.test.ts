import fc from 'fast-check'
import { expect, it } from 'vitest'
import { SEAL_FORMAT, type SealStatement, signedBytes } from '../../functions/domain/seal-statement.ts'

const statement: SealStatement = {
  format: SEAL_FORMAT,
  periodId: '2026-q4',
  root: 'aa',
  chains: 4,
  entries: 20,
  executions: { root: 'bb', chains: 9 },
  sealedAt: '2027-01-22T02:00:00.000Z',
  algorithm: 'ECDSA_SHA_256',
}

const text = (signed: SealStatement) => new TextDecoder().decode(signedBytes(signed))

it('signs everything a seal says, in canonical order', () => {
  expect(text(statement)).toBe(
    '{"algorithm":"ECDSA_SHA_256","chains":4,"entries":20,"executions":{"chains":9,"root":"bb"},"format":"bina-seal/3","periodId":"2026-q4","root":"aa","sealedAt":"2027-01-22T02:00:00.000Z"}',
  )
})

it('signs nothing else, so that signature and key may stand beside it', () => {
  const seal = { ...statement, signature: 'x', publicKey: 'y' }

  expect(text(seal)).toBe(text(statement))
})

it('signs other bytes for any other statement', () => {
  const change = fc.oneof(
    fc.record({ periodId: fc.string() }),
    fc.record({ root: fc.string() }),
    fc.record({ chains: fc.nat() }),
    fc.record({ entries: fc.nat() }),
    fc.record({ executions: fc.record({ root: fc.string(), chains: fc.nat() }) }),
    fc.record({ sealedAt: fc.string() }),
  )
  fc.assert(
    fc.property(change, change, (one, other) => {
      const first = { ...statement, ...one }
      const second = { ...statement, ...other }

      expect(text(first) === text(second)).toBe(JSON.stringify(first) === JSON.stringify(second))
    }),
  )
})
