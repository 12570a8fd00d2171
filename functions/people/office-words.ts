import type { EmployeeStatus, Employment, PostType } from '../domain/employment.ts'

/** Words of an office for one of ours, besides our own: in lower case, without spaces and signs. */
type Words<Word extends string> = Readonly<Partial<Record<Word, readonly string[]>>>

export const EMPLOYMENT_WORDS: Words<Employment> = {
  pppk: ['p3k'],
  pppkPartTime: ['pppkparuhwaktu', 'p3kparuhwaktu'],
}

export const STATUS_WORDS: Words<EmployeeStatus> = {
  active: ['aktif'],
  leave: ['cuti'],
  retired: ['pensiun'],
  movedOut: ['pindah', 'pindahinstansi', 'mutasikeluar'],
  deceased: ['meninggal', 'meninggaldunia', 'wafat'],
  longStudy: ['tugasbelajar'],
  disciplineCase: ['proseshukumandisiplin'],
}

export const POST_TYPE_WORDS: Words<PostType> = {
  jptUtama: ['pimpinantinggiutama', 'jabatanpimpinantinggiutama'],
  jptMadya: ['pimpinantinggimadya', 'jabatanpimpinantinggimadya'],
  jptPratama: ['pimpinantinggipratama', 'jabatanpimpinantinggipratama'],
}

const bare = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')

/** The word of a list that a cell means: our own, whatever its capitals, spaces and signs, or an office's for it. */
export const wordMeant = <Word extends string>(
  words: readonly Word[],
  cell: string,
  others?: Words<Word>,
): Word | undefined => {
  const said = bare(cell)
  return words.find((word) => bare(word) === said || others?.[word]?.includes(said))
}
