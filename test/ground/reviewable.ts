import { PutCommand } from '@aws-sdk/lib-dynamodb'
import type { WorkResult } from '../../functions/domain/plan.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { digestOfContent } from '../../functions/platform/history/digest-of-content.ts'
import { stopTask } from '../../functions/platform/human-tasks/stop-task.ts'
import type { Task } from '../../functions/platform/human-tasks/tasks.ts'
import { chains, type Key, keys } from '../../functions/platform/table/keys.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import { patch, replace } from '../../functions/platform/table/write.ts'
import type { Appraisal } from '../../functions/records/appraisals.ts'
import { type SelfAssessment, selfAssessmentKey } from '../../functions/records/self-assessments.ts'
import { OPENED_AT } from './period.ts'

/** Puts a record as it is, without telling the History. */
export const putRecord = (tables: Tables, key: Key, attributes: object) =>
  tables.client.send(new PutCommand({ TableName: tables.records, Item: { ...attributes, ...key } }))

/** A self-assessment that meets every target of a plan. */
export const selfAssessmentOf = (
  { appraisalId, employeeId }: Appraisal,
  results: readonly WorkResult[],
  round = 1,
): SelfAssessment => ({
  appraisalId,
  round,
  submittedAt: OPENED_AT.toISOString(),
  submittedBy: employeeId,
  results: results.map((result) => ({
    resultId: result.id,
    account: `Dikerjakan bersama tim sejak awal triwulan (putaran ${round}).`,
    realisations: result.indicators.map(({ id, target }) => ({
      indicatorId: id,
      value: target,
      evidence: `Laporan ${id} di https://arsip.kota.example/${id}`,
    })),
  })),
  conduct: 'Saya melayani warga dengan ramah dan menyelesaikan antrean setiap hari.',
  conductByValue: { loyal: 'Saya menjaga kerahasiaan rekam medis.' },
  obstacles: 'Listrik puskesmas sering padam.',
})

/** Puts a self-assessment into the tables as the one that counts, without its task. */
export const putSelfAssessment = (tables: Tables, submitted: SelfAssessment, periodId: string) =>
  commit(tables, {
    chain: chains.appraisal(submitted.appraisalId),
    periodId,
    actor: { kind: 'person', id: submitted.submittedBy, as: 'employee' },
    at: OPENED_AT,
    action: 'selfAssessmentSubmitted',
    before: { assessedRound: null },
    after: {
      taskId: `selfAssessment.${submitted.appraisalId}.${submitted.round}`,
      assessedRound: submitted.round,
      realisations: submitted.results.length,
      selfAssessment: digestOfContent(submitted),
    },
    writes: [
      replace(selfAssessmentKey(submitted.appraisalId, submitted.round), submitted),
      patch(keys.appraisal(submitted.appraisalId), { set: { assessedRound: submitted.round } }, 'never'),
    ],
  })

/** Ends an open task from outside, as its ladder does. */
export const expireTask = (tables: Tables, task: Task, at: Date = OPENED_AT) =>
  commit(tables, {
    chain: chains.appraisal(task.subjectId),
    periodId: task.periodId,
    actor: { kind: 'system', name: 'climb-ladder' },
    at,
    action: 'taskExpired',
    after: { taskId: task.taskId, kind: task.kind, assigneeId: task.assigneeId, dueAt: task.dueAt },
    writes: stopTask(task, 'expired', at),
  })
