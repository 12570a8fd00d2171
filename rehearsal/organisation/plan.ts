import type { Chance } from './random.ts'
import { FIELDS, type FieldName } from './trades.ts'
import { type Office, officesFor, ROOT } from './units.ts'

/** One unit as it will be staffed: `size` counts its head and its own people, not those of the units below it. */
export type PlannedUnit = {
  code: string
  name: string
  parent: string
  headTitle: string
  field: FieldName
  size: number
  below: readonly PlannedUnit[]
}

const OFFICE_SHARE = 0.4
const LEAST_BRANCH = 8

/** Splits `total` by weight into whole numbers of at least `least`; the largest remainders get what is left. */
const apportion = (total: number, weights: readonly number[], least: number): readonly number[] => {
  const free = total - least * weights.length
  const sum = weights.reduce((left, right) => left + right, 0)
  const exact = weights.map((weight) => (free * weight) / sum)
  const spare = free - exact.reduce((taken, share) => taken + Math.floor(share), 0)
  const richest = [...exact.keys()].sort((a, b) => remainder(exact[b]) - remainder(exact[a]) || a - b)
  const lucky = new Set(richest.slice(0, spare))
  return exact.map((share, index) => least + Math.floor(share) + (lucky.has(index) ? 1 : 0))
}

const remainder = (share = 0): number => share - Math.floor(share)

const planBranches = (office: Office, total: number, chance: Chance): readonly PlannedUnit[] => {
  const { branches } = office
  if (branches === undefined || total < LEAST_BRANCH) return []
  const count = Math.max(1, Math.round(total / branches.about))
  const weights = Array.from({ length: count }, () => 0.8 + 0.4 * chance.next())
  return apportion(total, weights, Math.min(LEAST_BRANCH, Math.floor(total / count))).map(
    (size, ordinal) => ({
      code: branches.code(ordinal),
      name: branches.name(ordinal),
      parent: office.code,
      headTitle: `${branches.head} ${branches.name(ordinal).replace('Kelurahan ', '')}`,
      field: branches.field,
      size,
      below: [],
    }),
  )
}

const planOffice = (office: Office, total: number, chance: Chance): PlannedUnit => {
  const own = Math.min(office.branches?.officeAtMost ?? total, Math.ceil(total * OFFICE_SHARE))
  const below = planBranches(office, total - own, chance)
  return {
    code: office.code,
    name: office.name,
    parent: ROOT.code,
    headTitle: office.head,
    field: office.field,
    size: total - below.reduce((sum, { size }) => sum + size, 0),
    below,
  }
}

/** Plans the units of a city of so many employees: from the secretariat down to a health centre or a school. */
export const planUnits = (employees: number, chance: Chance): PlannedUnit => {
  const offices = [ROOT, ...officesFor(employees)]
  const shares = offices.map(({ share }) => share)
  const [size = 0, ...rest] = apportion(
    employees,
    shares,
    Math.min(9, Math.floor(employees / (offices.length + 2))),
  )
  const below = officesFor(employees).map((office, index) => planOffice(office, rest[index] ?? 0, chance))
  const { code, name, head, field } = ROOT
  return { code, name, parent: '', headTitle: head, field, size, below }
}

/** What the divisions of a unit are called, the first being its secretary. */
export const divisionTitle = ({ code, field }: PlannedUnit, ordinal: number): string => {
  const names = FIELDS[field].divisions
  if (code === ROOT.code) return `Asisten ${numbered(names, ordinal, 'Bidang')}`
  if (ordinal === 0) return field === 'clinic' ? 'Wakil Direktur Umum' : 'Sekretaris'
  const name = numbered(names, ordinal - 1, 'Wilayah')
  return field === 'inspectorate' ? name : `Kepala Bidang ${name}`
}

const numbered = (names: readonly string[], ordinal: number, word: string): string => {
  const round = Math.floor(ordinal / names.length)
  const name = names[ordinal % names.length] ?? ''
  return round === 0 ? name : `${name} ${word} ${round + 1}`
}

/** What a section's leader is called, and whether that is a post of its own or a duty beside a functional post. */
export const sectionTitle = (unit: PlannedUnit, ordinal: number): { title: string; isDuty: boolean } => {
  const { topics } = FIELDS[unit.field]
  if (unit.code === ROOT.code)
    return { title: `Kepala Bagian ${numbered(topics, ordinal, 'Subbidang')}`, isDuty: false }
  if (unit.field === 'school') {
    return { title: `Wakil Kepala Sekolah Bidang ${numbered(topics, ordinal, 'Rombel')}`, isDuty: true }
  }
  if (ordinal === 0) {
    const isSmall = unit.field === 'clinic' || unit.below.length === 0
    return {
      title: isSmall ? 'Kepala Subbagian Tata Usaha' : 'Kepala Subbagian Umum dan Kepegawaian',
      isDuty: false,
    }
  }
  const duty = unit.field === 'clinic' ? 'Penanggung Jawab' : 'Ketua Tim'
  return { title: `${duty} ${numbered(topics, ordinal - 1, 'Regu')}`, isDuty: true }
}
