import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Predicate } from '../../functions/domain/predicate.ts'
import { type Key, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { type Appraisal, appraisalAttributes, appraisalIdOf } from '../../functions/records/appraisals.ts'
import { personAttributes } from '../../functions/records/people.ts'
import { askFor, type OpenedPeriod, openedPeriod } from '../ground/period.ts'

const UNITS = [
  ['bkpsdm', 'Badan Kepegawaian dan Pengembangan SDM', { waiting: 2, selfAssessment: 9, review: 3 }],
  ['dukcapil', 'Dinas Kependudukan dan Pencatatan Sipil', { selfAssessment: 18, review: 21, calibration: 4 }],
  ['puskesmas-helvetia', 'Puskesmas Helvetia', { review: 6, calibration: 22, withdrawn: 1 }],
  ['setda', 'Sekretariat Daerah', { published: 12, closed: 9, objection: 2 }],
] as const

const put = (tables: Tables, key: Key, attributes: object) =>
  tables.client.send(new PutCommand({ TableName: tables.records, Item: { ...attributes, ...key } }))

const PREDICATES: readonly Predicate[] = [
  'veryGood',
  'good',
  'good',
  'good',
  'needsImprovement',
  'good',
  'poor',
  'good',
]

const publishedOf = (opened: OpenedPeriod, at: number): Appraisal => {
  const [first] = opened.appraisals
  if (!first) throw new Error('A period without appraisals cannot publish any.')
  const employeeId = `published${String(at).padStart(3, '0')}`
  return {
    ...first,
    appraisalId: appraisalIdOf(opened.period.periodId, employeeId),
    employeeId,
    unitId: 'setda',
    state: 'published',
    work: 'meets',
    behaviour: 'meets',
    predicate: PREDICATES[at % PREDICATES.length] ?? 'good',
  }
}

/**
 * An opened period of a small city: `dinkes` with five employees and their tasks, four other units of which only the
 * counters exist, and eight published results in one of them; HR and others can be found by NIP and address.
 */
export const agency = async (tables: Tables): Promise<OpenedPeriod> => {
  const opened = await openedPeriod(tables, { employees: 5 })
  const { period, hr, head, supervisor, employees } = opened
  for (const [unitId, name, counts] of UNITS) {
    const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
    await put(tables, keys.unit(unitId), { unitId, name, calibratorId: head.personId })
    const since = unitId === 'puskesmas-helvetia' ? { lacksOfficerSince: '2026-11-27T01:00:00.000Z' } : {}
    await put(tables, keys.progress(period.periodId, unitId), {
      unitId,
      total,
      ...counts,
      ...since,
      ...(unitId === 'setda' ? { signedOffAt: '2026-11-26T03:00:00.000Z' } : {}),
    })
  }
  const signedOffAt = '2026-11-26T03:00:00.000Z'
  await put(tables, keys.calibration(`${period.periodId}.setda`), {
    calibrationId: `${period.periodId}.setda`,
    periodId: period.periodId,
    unitId: 'setda',
    achievement: 'good',
    signedOffAt,
    signedOffBy: hr.personId,
    signedOffAs: 'hr',
  })
  for (let at = 0; at < 8; at += 1) {
    const published = publishedOf(opened, at)
    await put(tables, keys.appraisal(published.appraisalId), appraisalAttributes(published))
  }
  for (const person of [hr, head, supervisor]) {
    const { personId, email = '' } = person
    const nip = `19850101201001200${[hr, head, supervisor].indexOf(person) + 1}`
    await put(tables, keys.person(personId), personAttributes({ ...person, nip }))
    await put(tables, keys.nip(nip), { personId })
    await put(tables, keys.email(email), { personId })
  }
  const [, bounced] = employees
  if (bounced)
    await put(
      tables,
      keys.person(bounced.personId),
      personAttributes({
        ...bounced,
        emailBouncedAt: '2026-11-23T03:00:00.000Z',
        supervisorId: undefined,
      }),
    )
  for (const { appraisalId } of opened.appraisals)
    await askFor(tables, { kind: 'selfAssessment', subjectId: appraisalId, round: 1 })
  const [reviewed] = opened.appraisals
  if (reviewed) await askFor(tables, { kind: 'review', subjectId: reviewed.appraisalId, round: 1 })
  return opened
}
