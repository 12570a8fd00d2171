import { describe, expect, it } from 'vitest'
import { problemAt } from '../../functions/people/import-problem.ts'
import { problemSentence } from '../../functions/people/texts.ts'

describe('the sentence for a problem', () => {
  const problem = problemAt('people', 7, 'email', 'bad-email', 'budi@')

  it('says file, line, column and reason in Indonesian', () => {
    expect(problemSentence(problem, 'id')).toBe(
      'Berkas pegawai, baris 7, kolom email: “budi@” bukan alamat email.',
    )
  })

  it('says the same in English', () => {
    expect(problemSentence(problem, 'en')).toBe(
      'People file, line 7, column email: “budi@” is not an email address.',
    )
  })

  it('names no column when the whole row is meant', () => {
    expect(problemSentence(problemAt('units', 3, '', 'too-many-cells', '9'), 'en')).toBe(
      'Units file, line 3: this row has 9 cells, more than there are columns; a text with a comma needs quotation marks around it.',
    )
  })

  it('says the code of a problem that only another release knows', () => {
    const problem = { file: 'people', line: 2, column: 'warna', code: 'not-a-colour', value: 'biru' } as const

    expect(problemSentence(problem, 'id')).toBe('Berkas pegawai, baris 2, kolom warna: not-a-colour.')
  })

  it('cuts what stood in the cell to a length that fits a report', () => {
    const long = problemAt('people', 2, 'name', 'too-long', 'x'.repeat(500))

    expect(long.value).toHaveLength(40)
  })
})
