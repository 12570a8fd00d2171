import { describe, expect, expectTypeOf, it } from 'vitest'
import { catalogue } from '../../../functions/platform/i18n/catalogue.ts'

describe('catalogue', () => {
  const textsFor = catalogue({
    id: { title: 'Penilaian', remaining: (days: number) => `${days} hari lagi`, group: { yes: 'Ya' } },
    en: { title: 'Appraisal', remaining: (days) => `${days} days left`, group: { yes: 'Yes' } },
  })

  it('answers in the language asked for', () => {
    expect(textsFor('id').remaining(3)).toBe('3 hari lagi')
    expect(textsFor('en').group.yes).toBe('Yes')
  })

  it('widens the texts, so that no page depends on a wording', () => {
    expectTypeOf(textsFor('id').title).toEqualTypeOf<string>()
    expectTypeOf(textsFor('id').remaining).toEqualTypeOf<(days: number) => string>()
  })

  it('lets the compiler refuse a language that differs', () => {
    // @ts-expect-error the English title is missing
    catalogue({ id: { title: 'Penilaian' }, en: {} })
    // @ts-expect-error the English text takes another parameter
    catalogue({ id: { left: (days: number) => `${days}` }, en: { left: (days: string) => days } })
    // @ts-expect-error the English catalogue has a text that the Indonesian one lacks
    catalogue({ id: { title: 'Penilaian' }, en: { title: 'Appraisal', subtitle: 'More' } })

    expect(catalogue({ id: {}, en: {} })('en')).toEqual({})
  })
})
