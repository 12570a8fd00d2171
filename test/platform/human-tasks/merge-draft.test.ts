import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formOf } from '../../../functions/platform/http/form.ts'
import { choiceField, textField } from '../../../functions/platform/http/form-fields.ts'
import { readMark, saySame, writeMark } from '../../../functions/platform/human-tasks/draft-mark.ts'
import type { KeptField } from '../../../functions/platform/human-tasks/drafts.ts'
import { mergeDraft } from '../../../functions/platform/human-tasks/merge-draft.ts'

const fields = [textField('one'), textField('two'), choiceField('box')]
const NAMES = fields.map(({ name }) => name)

type KeptFields = ReadonlyMap<string, KeptField>

/** Keeps what a page may keep, as the table does; gives what it was told. */
const keep = (
  kept: KeptFields,
  { mark, turn, texts }: { mark: string; turn: number; texts: Record<string, string> },
): { kept: KeptFields; saved: boolean } => {
  const read = readMark(mark, String(turn))
  const form = formOf(Object.entries(texts).filter(([name, text]) => name !== 'box' || text !== ''))
  const merge = mergeDraft(kept, { fields, form, mark: read, yielded: [], isLast: false })
  if (merge.elsewhere.size > 0) return { kept, saved: false }
  const changed = [...merge.changes].map(
    ([name, values]) => [name, { values, page: read.page, turn, version: 1 }] as const,
  )
  return { kept: new Map([...kept, ...changed]), saved: true }
}

const markOf = (kept: KeptFields) => writeMark([...kept].map(([name, { values }]) => [name, values] as const))

const someText = fc.constantFrom('', 'a', 'b', ' a ', 'ꦱ', '__proto__')
const someTexts = fc.record({ one: someText, two: someText, box: fc.constantFrom('', 'yes') })

/** Whose text each field holds after a tab's post; what was taken back is nobody's. */
const ownersAfter = (
  owners: ReadonlyMap<string, number>,
  tab: number,
  before: KeptFields,
  after: KeptFields,
) => {
  const next = new Map(owners)
  const says = (kept: KeptFields, name: string) => kept.get(name)?.values ?? []
  for (const name of NAMES.filter((one) => !saySame(says(before, one), says(after, one)))) {
    expect(owners.get(name) ?? tab).toBe(tab)
    if (saySame(says(after, name), [])) next.delete(name)
    else next.set(name, tab)
  }
  return next
}

describe('a draft that several pages write', () => {
  it('never loses what one page was told is saved to another that did not show it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), someTexts), { maxLength: 12 }), (posts) => {
        let kept: KeptFields = new Map()
        let owners: ReadonlyMap<string, number> = new Map()
        // All three pages are opened before anything is kept.
        const marks = [0, 1, 2].map(() => markOf(kept))

        for (const [turn, [tab, texts]] of posts.entries()) {
          const after = keep(kept, { mark: marks[tab] ?? '', turn: turn + 1, texts }).kept
          owners = ownersAfter(owners, tab, kept, after)
          kept = after
        }
      }),
    )
  })

  it('says after each saving of one page what that page says', () => {
    fc.assert(
      fc.property(fc.array(someTexts, { minLength: 1, maxLength: 8 }), (all) => {
        let kept: KeptFields = new Map()
        const mark = markOf(kept)

        for (const [turn, texts] of all.entries()) kept = keep(kept, { mark, turn: turn + 1, texts }).kept

        for (const [name, text] of Object.entries(all.at(-1) ?? {}))
          expect(saySame(kept.get(name)?.values ?? [], [text])).toBe(true)
      }),
    )
  })

  it('lets a page go on from what it showed, whoever kept that', () => {
    fc.assert(
      fc.property(fc.array(someTexts, { minLength: 1, maxLength: 8 }), (all) => {
        let kept: KeptFields = new Map()

        for (const texts of all) {
          const saving = keep(kept, { mark: markOf(kept), turn: 0, texts })
          expect(saving.saved).toBe(true)
          kept = saving.kept
        }

        for (const [name, text] of Object.entries(all.at(-1) ?? {}))
          expect(saySame(kept.get(name)?.values ?? [], [text])).toBe(true)
      }),
    )
  })
})

describe('the mark of a page', () => {
  it('shows nothing where it is missing or made up', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({ minLength: 1 }), (mark, turn, name) => {
        const read = readMark(mark, turn)

        expect(read.turn).toBeGreaterThanOrEqual(0)
        expect(read.shows(name, ['a text that was never shown'])).toBe(false)
      }),
    )
  })
})
