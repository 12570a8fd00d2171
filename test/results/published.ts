import { predicateOf } from '../../functions/domain/predicate.ts'
import type { Rating } from '../../functions/domain/rating.ts'
import { chainEntries } from '../../functions/platform/history/chain-entries.ts'
import { formOf } from '../../functions/platform/http/form.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { type Appraisal, appraisalsIn } from '../../functions/records/appraisals.ts'
import { personAttributes } from '../../functions/records/people.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { type Review, reviewKey } from '../../functions/records/reviews.ts'
import { acknowledgementPages } from '../../functions/results/acknowledgement-task.tsx'
import { publishResult } from '../../functions/results/publish-result.ts'
import { askFor, clockAt, OPENED_AT, openedPeriod, unheardWorkflows, visitOf } from '../ground/period.ts'
import { postAs } from '../ground/post-step.ts'
import { putRecord } from '../ground/reviewable.ts'

export const depsOf = (tables: Tables) => ({ tables, sfn: unheardWorkflows, clock: clockAt(OPENED_AT) })

interface PublishOptions {
  readonly periodId: string
  readonly work?: Rating
  readonly behaviour?: Rating
  readonly reviewerId?: string
  readonly hrIds?: string[]
  /** Who decides an objection in the second supervisor's place. */
  readonly decider?: 'hr'
  readonly appraisal?: Partial<Appraisal>
}

/** A review as a supervisor left it. */
const reviewOf = (
  { appraisalId }: Appraisal,
  { work, behaviour, reviewerId }: Required<Pick<PublishOptions, 'work' | 'behaviour' | 'reviewerId'>>,
): Review => ({
  appraisalId,
  round: 1,
  reviewedAt: OPENED_AT.toISOString(),
  reviewerId,
  reviewedAs: 'supervisor',
  work,
  workReason: 'Dua dari tiga target triwulan tercapai; laporan imunisasi terlambat.',
  workIsProvisional: false,
  behaviour,
  behaviourReason: 'Ramah kepada warga dan membantu rekan baru.',
  predicate: predicateOf({ work, behaviour }),
  developmentAsked: true,
  development: 'Pelatihan pengelolaan data imunisasi.',
  feedback: 'Susun jadwal mingguan agar laporan tidak terlambat.',
})

/** One employee whose calibrated result waits to be published. */
export const calibrated = async (tables: Tables, requested: PublishOptions) => {
  const { periodId, work = 'below', behaviour = 'meets', reviewerId = 'supervisor01', appraisal } = requested
  const opened = await openedPeriod(tables, {
    period: { periodId, ...(requested.hrIds && { hrIds: requested.hrIds }) },
    appraisal: {
      state: 'calibration',
      work,
      behaviour,
      predicate: predicateOf({ work, behaviour }),
      ...appraisal,
    },
  })
  // Whoever the period notes for HR serves there, as far as they are in the directory.
  for (const person of [opened.head, opened.supervisor])
    if (requested.hrIds?.includes(person.personId))
      await putRecord(tables, keys.person(person.personId), personAttributes({ ...person, roles: ['hr'] }))
  const [one] = opened.appraisals
  if (!one) throw new Error('There is no appraisal.')
  const { appraisalId } = one
  await putRecord(tables, reviewKey(appraisalId, 1), reviewOf(one, { work, behaviour, reviewerId }))
  return {
    ...opened,
    appraisalId,
    appraisal: () => appraisalsIn(tables).get(appraisalId),
    chain: async () => (await chainEntries(tables, chains.appraisal(appraisalId))).items,
  }
}

/** The same with the result published and the employee asked for an answer. */
export const published = async (tables: Tables, requested: PublishOptions) => {
  const one = await calibrated(tables, requested)
  await publishResult({ appraisalId: one.appraisalId }, depsOf(tables))
  const task = await askFor(tables, { kind: 'acknowledgement', subjectId: one.appraisalId, round: 1 })
  const visit = (): Promise<PeriodVisit> => visitOf(tables, task, one)
  return { ...one, task, visit }
}

/** What an employee types who objects to the work rating. */
export const typedObjection: [string, string][] = [
  ['disputed', 'work'],
  ['workReason', 'Laporan imunisasi terlambat karena listrik puskesmas padam lima hari.'],
  ['evidence', 'Surat PLN nomor 14/2026'],
]

/** The value of a page's hidden field. */
export const hiddenOf = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** The same with an objection sent and the decider asked. */
export const objectedTo = async (
  tables: Tables,
  requested: PublishOptions,
  seenOf: (visit: PeriodVisit) => Promise<string>,
) => {
  const one = await published(tables, requested)
  const visit = await one.visit()
  await postAs(acknowledgementPages, visit, 'object', formOf(typedObjection), depsOf(tables))
  await postAs(acknowledgementPages, visit, 'check', formOf([['seen', await seenOf(visit)]]), depsOf(tables))
  const { decider: assignee } = requested
  const asked = { kind: 'objectionDecision', subjectId: one.appraisalId, round: 1 } as const
  const task = await askFor(tables, assignee ? { ...asked, assignee } : asked)
  return { ...one, task, visit: (): Promise<PeriodVisit> => visitOf(tables, task, one) }
}
