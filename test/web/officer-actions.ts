import { traceOf } from '../../functions/people/person-facts.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { chains } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import type { OpenedPeriod } from '../ground/period.ts'

/** Entries of what an officer did alone, of every kind that their page words in a way of its own. */
export const withOfficerActions = async (tables: Tables, opened: OpenedPeriod): Promise<void> => {
  const [first] = opened.appraisals
  const { periodId, selfAssessmentDue, reviewDue, calibrationDue } = opened.period
  const hr = { kind: 'person', id: opened.hr.personId, as: 'hr' } as const
  const byImport = { kind: 'system', name: 'import-people' } as const
  const requestedBy = opened.hr.personId
  const at = (minute: number) => new Date(Date.parse('2026-12-01T02:00:00.000Z') + minute * 60_000)
  const due = { selfAssessmentDue, reviewDue }
  const person = chains.person(first?.employeeId ?? '')
  const someone = opened.supervisor
  const common = { writes: [] }
  await commit(tables, {
    ...common,
    chain: chains.period(periodId),
    actor: hr,
    at: at(1),
    action: 'periodExtended',
    before: { ...due, calibrationDue },
    after: { ...due, calibrationDue: '2027-01-15', ownDeadline: true },
  })
  await commit(tables, {
    ...common,
    chain: chains.appraisal(first?.appraisalId ?? ''),
    actor: hr,
    at: at(2),
    action: 'taskReassigned',
    before: { taskId: `review.${first?.appraisalId}.1`, assigneeId: opened.supervisor.personId },
    after: {
      taskId: `review.${first?.appraisalId}.1`,
      assigneeId: opened.head.personId,
      assigneeAs: 'supervisor',
      reason: 'conflictOfInterest',
    },
  })
  for (const [minute, before, after] of [
    [3, 'active', 'leave'],
    [4, 'leave', 'active'],
  ] as const)
    await commit(tables, {
      ...common,
      chain: person,
      actor: byImport,
      officer: requestedBy,
      at: at(minute),
      action: 'personChanged',
      before: { ...traceOf(someone), status: before },
      after: { ...traceOf(someone), status: after, changed: ['status'], importId: 'import-1', requestedBy },
    })
  await commit(tables, {
    ...common,
    chain: chains.unit('dinkes'),
    actor: byImport,
    officer: requestedBy,
    at: at(5),
    action: 'unitChanged',
    before: { headId: opened.head.personId, calibratorId: opened.head.personId },
    after: {
      headId: opened.head.personId,
      calibratorId: opened.supervisor.personId,
      isRenamed: false,
      importId: 'import-1',
      requestedBy,
    },
  })
  await commit(tables, {
    ...common,
    chain: chains.import('import-9'),
    actor: hr,
    at: at(6),
    action: 'importCancelled',
    before: { state: 'queued' },
    after: { state: 'cancelled', requestedBy: opened.supervisor.personId },
  })
  await commit(tables, {
    ...common,
    chain: chains.appraisal(first?.appraisalId ?? ''),
    actor: hr,
    at: at(7),
    action: 'withdrawn',
    before: { state: 'review' },
    after: { state: 'withdrawn', reason: 'movedOut' },
  })
  await commit(tables, {
    ...common,
    chain: chains.calibration(`${periodId}.dinkes`),
    actor: hr,
    at: at(8),
    action: 'achievementSet',
    before: { achievement: null },
    after: { achievement: 'good', reason: '0'.repeat(64) },
  })
  await commit(tables, {
    ...common,
    chain: person,
    actor: byImport,
    officer: requestedBy,
    at: at(9),
    action: 'personChanged',
    before: { ...traceOf(someone), unitId: 'setda', grade: 'III/c' },
    after: {
      ...traceOf(someone),
      changed: ['unitId', 'grade', 'post', 'plan'],
      planDigest: '1'.repeat(64),
      importId: 'import-1',
      requestedBy,
    },
  })
}
