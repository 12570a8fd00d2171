import { describe, expect, it } from 'vitest'
import { withCell } from '../people/csv-files.ts'
import { files, NAMED, problemsOf, sentences } from './hostile-cells.ts'

describe('a hostile file', () => {
  it.each([
    ['people', 'name'],
    ['people', 'post'],
    ['units', 'name'],
    ['plans', 'work_result'],
    ['plans', 'indicator'],
    ['plans', 'unit_of_measure'],
  ] as const)('turns no direction of writing in %s, column %s', async (file, column) => {
    const [problem, ...others] = await problemsOf(withCell(files, file, 3, column, 'Budi \u202Einotrah'))

    expect(others).toEqual([])
    expect(problem).toMatchObject({ file, line: 3, column, code: 'hidden-character', value: 'U+202E' })
    for (const sentence of sentences(problem)) {
      expect(sentence).toContain('U+202E')
      expect(sentence).not.toContain('\u202E')
    }
  })

  it.each(['\u200B', '\u00AD', '\uFEFFx\u2060', '\u3164', '\u2800', '\u200Bx', 'x\u061C'])(
    'hides nothing in a name: %j',
    async (name) => {
      expect((await problemsOf(withCell(files, 'people', 3, 'name', `A${name}b`)))[0]?.code).toBe(
        'hidden-character',
      )
    },
  )

  it.each([
    ['people', 'name', 'Ѕyahrial', 'Ѕ U+0405'],
    ['people', 'post', 'Аuditor', 'А U+0410'],
    ['units', 'name', 'Inspektοrat', 'ο U+03BF'],
    ['people', 'name', '𝐒yahrial', '𝐒 U+1D412'],
  ] as const)(
    'imitates no name in letters of another script: %s, %s, %s',
    async (file, column, name, value) => {
      const [problem, ...others] = await problemsOf(withCell(files, file, 3, column, name))

      expect(others).toEqual([])
      expect(problem).toMatchObject({ file, line: 3, column, code: 'foreign-letter', value })
      for (const sentence of sentences(problem)) expect(sentence).toContain(value)
    },
  )

  it.each([
    'Budi https://evil.example',
    'Budi HTTPS://evil.example',
    'Budi www.evil.example',
    'Budi ｈｔｔｐｓ：／／evil.example',
    'Budi ＷＷＷ．evil.example',
    'ftp://x',
    'Budi evil.com/login',
    'Budi medan.go.ID/x',
  ])('brings no web address into a mail: %s', async (name) => {
    for (const [file, column] of NAMED) {
      const [problem, ...others] = await problemsOf(withCell(files, file, 3, column, name))

      expect(others).toEqual([])
      expect(problem).toMatchObject({ file, line: 3, column, code: 'web-address', value: name })
      expect(sentences(problem).every((sentence) => sentence.includes('www.'))).toBe(true)
    }
  })

  it.each(['=HYPERLINK("x")', '+62 811', '-Budi', '@SUM(A1)', '＝1+1', '＠Budi', "'=1+1", ' =1', '"-1'])(
    'brings no formula into a spreadsheet: %s',
    async (name) => {
      for (const [file, column] of NAMED) {
        const [problem, ...others] = await problemsOf(withCell(files, file, 3, column, name))

        expect(others).toEqual([])
        expect(problem).toMatchObject({ file, line: 3, column, code: 'formula', value: name.trim() })
        expect(sentences(problem).every((sentence) => sentence.includes('='))).toBe(true)
      }
    },
  )

  it.each(['\tBudi', '\r=Budi'])('begins no cell with a tab or a return: %j', async (name) => {
    for (const [file, column] of NAMED)
      for (const cell of [name, `Budi${name}`])
        expect((await problemsOf(withCell(files, file, 3, column, cell))).map(({ code }) => code)).toEqual(
          cell.trim() === 'Budi' ? [] : [cell.startsWith('Budi') ? 'control-character' : 'formula'],
        )
  })

  it.each([
    "Drs. H. Nur'aini Al-Banjari, S.E., M.M.",
    'dr. I Gusti Ayu, Sp.A(K)., M.Kes',
    'Ir. Siti-Aminah, A.Md.Kom.',
    'Kepala Seksi Humas / PPID & TIK',
    '(Plt.) Kepala Dinas',
    'Wwwa Wati',
    'Bidang 3 = 4 + 1',
  ])('may hold a name as it is written: %s', async (name) => {
    for (const [file, column] of NAMED)
      expect(await problemsOf(withCell(files, file, 3, column, name))).toEqual([])
  })

  it.each(['Ma\u02BCruf Amin', 'Agnès Çelik-Nguyễn', 'I Gusti Ngurah, S.Kom., M.Si.', 'Nu\u0301n\u0303ez'])(
    'may hold a name of any Latin letters: %s',
    async (name) => {
      expect(await problemsOf(withCell(files, 'people', 3, 'name', name))).toEqual([])
    },
  )

  it.each(['-', '…', '...', '’’'])('has no name without a letter: %s', async (name) => {
    expect((await problemsOf(withCell(files, 'people', 3, 'name', name)))[0]?.code).toBe('illegible')
  })
})
