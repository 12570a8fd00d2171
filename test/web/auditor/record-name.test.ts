import { describe, expect, it } from 'vitest'
import { languages } from '../../../functions/platform/i18n/languages.ts'
import { chainName, fieldName, recordName } from '../../../functions/web/auditor/record-name.ts'
import { STORED_KINDS } from '../../security/stored-kinds.ts'

const fields = [...new Set(STORED_KINDS.flatMap(({ shape }) => Object.keys(shape)))]

describe.each(languages)('what an auditor calls what is stored (%s)', (language) => {
  it('has a name in words for every field of every kind', () => {
    expect(fields.filter((field) => fieldName(field, language) === field)).toEqual([])
  })

  it('has a name in words for every kind', () => {
    const names = STORED_KINDS.map(({ key: { pk, sk } }) => (pk.startsWith(`${sk}#`) ? pk : `${pk} ${sk}`))

    expect(names.filter((name) => recordName(name, language).includes('#'))).toEqual([])
  })

  it('names a chain by what it tells of, and leaves one that it does not know', () => {
    expect(chainName('appraisal/2026-q4.a', language)).toMatch(/^(Penilaian|Appraisal) 2026-q4\.a$/)
    expect(chainName('toString/x', language)).toBe('toString/x')
  })
})
