import { expect, it } from 'vitest'
import {
  EMPLOYEE_STATUSES,
  EMPLOYMENTS,
  type Employment,
  employeeStatusSchema,
  employmentSchema,
  gradeFits,
  isAppraised,
  mayRate,
  POST_TYPE_LABELS,
  POST_TYPES,
  postTypeSchema,
} from '../../functions/domain/employment.ts'

it.each<[Employment, string, boolean]>([
  ['pns', 'I/a', true],
  ['pns', 'III/d', true],
  ['pns', 'IV/e', true],
  ['pns', 'III/e', false],
  ['pns', 'IX', false],
  ['pns', '', false],
  ['pppk', 'I', true],
  ['pppk', 'XVII', true],
  ['pppk', 'XVIII', false],
  ['pppk', 'III/a', false],
  ['pppk', '', false],
  ['pppkPartTime', 'V', true],
  ['pppkPartTime', '', true],
])('says of %s in grade %j that it fits: %s', (employment, grade, expected) => {
  const fits = gradeFits(employment, grade)

  expect(fits).toBe(expected)
})

it('knows seventeen grades of PNS and as many of PPPK', () => {
  const ranks = [
    'I',
    'II',
    'III',
    'IV',
    'V',
    'VI',
    'VII',
    'VIII',
    'IX',
    'X',
    'XI',
    'XII',
    'XIII',
    'XIV',
    'XV',
    'XVI',
  ]
  const texts = [...ranks, 'XVII', 'XVIII'].flatMap((rank) =>
    [rank, ...'abcdef'].map((step, at) => (at ? `${rank}/${step}` : step)),
  )

  const counts = EMPLOYMENTS.map((employment) => texts.filter((text) => gradeFits(employment, text)).length)

  expect(counts).toEqual([17, 17, 17])
})

it('lets posts rate from pengawas up', () => {
  const raters = POST_TYPES.filter(mayRate)

  expect(raters).toEqual(['jptUtama', 'jptMadya', 'jptPratama', 'administrator', 'pengawas'])
})

it('has one Indonesian name for each type of post', () => {
  const names = POST_TYPES.map((postType) => POST_TYPE_LABELS[postType])

  expect(new Set(names).size).toBe(14)
})

it('appraises only who is active or on leave', () => {
  const appraised = EMPLOYEE_STATUSES.filter(isAppraised)

  expect(appraised).toEqual(['active', 'leave'])
})

it('refuses employments, posts and statuses that do not exist', () => {
  const readings = [
    employmentSchema.safeParse('honorer'),
    postTypeSchema.safeParse('camat'),
    employeeStatusSchema.safeParse('aktif'),
  ]

  expect(readings.map(({ success }) => success)).toEqual([false, false, false])
})
