import { describe, expect, it } from 'vitest'
import { boundRecordOf } from '../../../functions/platform/history/bound-record.ts'
import { languages } from '../../../functions/platform/i18n/languages.ts'
import { chainSubject } from '../../../functions/web/auditor/chain-subject.ts'
import { chainName, fieldName, recordName } from '../../../functions/web/auditor/record-name.ts'
import { withTables } from '../../ground/tables.ts'
import { STORED_KINDS } from '../../security/stored-kinds.ts'

const tables = withTables()
const fields = [...new Set(STORED_KINDS.flatMap(({ shape }) => Object.keys(shape)))]

describe.each(languages)('what an auditor calls what is stored (%s)', (language) => {
  it('has a name in words for every field of every kind', () => {
    expect(fields.filter((field) => fieldName(field, language) === field)).toEqual([])
  })

  it('has a name in words for every kind', () => {
    const names = STORED_KINDS.map(({ key: { pk, sk } }) => (pk.startsWith(`${sk}#`) ? pk : `${pk} ${sk}`))

    expect(names.filter((name) => recordName(name, language).includes('#'))).toEqual([])
  })

  it('has a name in words for the chain of every kind', () => {
    const told = STORED_KINDS.map(({ key }) => boundRecordOf(key)?.chain ?? 'none')

    expect(told.filter((chain) => chainName(chain, language) === chain)).toEqual([])
  })

  it('names a chain by what it tells of, and leaves one that it does not know', () => {
    expect(chainName('appraisal/2026-q4.a', language)).toMatch(/^(Penilaian|Appraisal) 2026-q4\.a$/)
    expect(chainName('toString/x', language)).toBe('toString/x')
  })
})

it('every kind is read about on a page', async () => {
  const unread = await Promise.all(
    STORED_KINDS.map(async ({ kind, key }) => {
      const { address } = await chainSubject(tables(), boundRecordOf(key)?.chain ?? 'none', 'id')
      return address === undefined ? [kind] : []
    }),
  )

  expect(unread.flat()).toEqual([])
})
