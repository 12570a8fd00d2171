import { describe, expect, expectTypeOf, it } from 'vitest'
import type { Complete, Partly } from '../../../functions/languages/pack.ts'
import { catalogue } from '../../../functions/platform/i18n/catalogue.ts'
import type { Language } from '../../../functions/platform/i18n/languages.ts'
import { textsIn } from '../../../functions/platform/i18n/texts-in.ts'

const id = {
  title: 'Penilaian',
  steps: ['Baca', 'Nilai'],
  remaining: (days: number) => `${days} hari lagi`,
  group: { yes: 'Ya', no: 'Tidak' },
}
const en = { ...id, title: 'Appraisal', group: { yes: 'Yes', no: 'No' } }

/** A language that the compiler does not know, as a stored word may be. */
const unknown = (code: string) => code as Language

describe('textsIn', () => {
  const textsFor = textsIn({ id, en, jv: { group: { yes: 'Inggih' }, steps: ['Waca'] } })

  it('answers in the language asked for', () => {
    expect(textsFor('id')).toEqual(id)
    expect(textsFor('en').group.yes).toBe('Yes')
  })

  it('says in Indonesian what a language lacks, key by key', () => {
    const texts = textsFor(unknown('jv'))

    expect(texts.group).toEqual({ yes: 'Inggih', no: 'Tidak' })
    expect(texts.steps).toEqual(['Waca'])
    expect(texts.remaining(3)).toBe('3 hari lagi')
  })

  it('speaks Indonesian where a language lacks the catalogue, or nobody knows the language', () => {
    expect(textsIn({ id })('en')).toEqual(id)
    expect(textsFor(unknown('su'))).toEqual(id)
    expect(textsFor(unknown('constructor'))).toEqual(id)
  })

  it('widens the texts, so that no page depends on a wording', () => {
    expectTypeOf(textsFor('id').title).toEqualTypeOf<string>()
    expectTypeOf(textsFor('id').remaining).toEqualTypeOf<(days: number) => string>()
  })
})

describe('catalogue', () => {
  it('finds the texts of a file by its name', () => {
    const textsFor = catalogue('review/tasks')

    expect(textsFor('id').ask('Sari')).toBe('Nilai kinerja Sari')
    expect(textsFor('en').ask('Sari')).toBe('Review Sari')
  })

  it('lets the compiler refuse a language that differs', () => {
    // @ts-expect-error a title is missing
    const lacking: Complete<'review/tasks'> = { ask: (about) => about }
    // @ts-expect-error the text takes another parameter
    const other: Complete<'review/tasks'> = { title: '', ask: (about: number) => `${about}` }
    // @ts-expect-error no other language has this text
    const more: Partly<'review/tasks'> = { subtitle: '' }
    const some: Partly<'review/tasks'> = { title: 'Pambiji' }

    expect([lacking, other, more, some]).toHaveLength(4)
  })
})
