import { describe, expect, it } from 'vitest'
import { formOf } from '../../functions/platform/http/form.ts'
import { withCell } from '../people/csv-files.ts'
import { files, problemsOf, sentences } from './hostile-cells.ts'

describe('a hostile file', () => {
  it.each([
    ['people', 'nip'],
    ['people', 'name'],
    ['people', 'email'],
    ['people', 'unit'],
    ['people', 'grade'],
    ['people', 'supervisor_nip'],
    ['people', 'status'],
    ['people', 'roles'],
    ['units', 'code'],
    ['units', 'head_nip'],
    ['plans', 'aspect'],
    ['plans', 'target'],
  ] as const)('is quoted in a few words, whatever %s says in %s', async (file, column) => {
    const found = await problemsOf(withCell(files, file, 2, column, `\u202E${'x'.repeat(100_000)}`))

    expect(found.length).toBeGreaterThan(0)
    for (const sentence of found.flatMap(sentences)) {
      expect(sentence.length).toBeLessThan(300)
      expect(sentence).not.toContain('\u202E')
    }
  })

  it('names a column of 100,000 characters in forty', async () => {
    const header = [...(files.people[0] ?? []), `kolom${'x'.repeat(100_000)}`]

    const found = await problemsOf({ ...files, people: [header, ...files.people.slice(1)] })

    expect(found.find(({ code }) => code === 'unknown-column')?.column).toHaveLength(40)
    for (const sentence of found.flatMap(sentences)) expect(sentence.length).toBeLessThan(200)
  })

  it('with 20,000 columns tells of twenty', async () => {
    const header = [...(files.people[0] ?? []), ...Array.from({ length: 20_000 }, (_, at) => `k${at}`)]

    const found = await problemsOf({ ...files, people: [header, ...files.people.slice(1)] })

    expect(found.filter(({ code }) => code === 'unknown-column')).toHaveLength(20)
  })
})

it('a form brings no hidden character to whoever reads it', () => {
  const form = formOf([['answer', 'Selesai\u202E%001 \u200B\u0007\r\ndan lanjut']])

  expect(form.text('answer')).toBe('Selesai%001 \ndan lanjut')
})
