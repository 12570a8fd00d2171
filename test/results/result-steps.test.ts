import { expect, it } from 'vitest'
import { verifyChain } from '../../functions/domain/history-entry.ts'
import { commit } from '../../functions/platform/history/commit.ts'
import { noticeSchema } from '../../functions/platform/mail/notices.ts'
import { getRecord } from '../../functions/platform/table/get.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { moveAppraisal } from '../../functions/records/appraisals.ts'
import { progressIn } from '../../functions/records/progress.ts'
import { acceptBySilence } from '../../functions/results/accept-by-silence.ts'
import { closeAppraisal } from '../../functions/results/close-appraisal.ts'
import { finaliseResult } from '../../functions/results/finalise-result.ts'
import { publishResult } from '../../functions/results/publish-result.ts'
import { OPENED_AT } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { calibrated, depsOf } from './published.ts'

const tables = withTables()

const withdraw = async (one: Awaited<ReturnType<typeof calibrated>>) => {
  const appraisal = await one.appraisal()
  if (!appraisal) throw new Error('There is no appraisal.')
  await commit(tables(), {
    chain: chains.appraisal(one.appraisalId),
    actor: { kind: 'system', name: 'test' },
    at: OPENED_AT,
    action: 'withdrawn',
    before: { state: appraisal.state },
    after: { state: 'withdrawn', reason: 'retired' },
    writes: moveAppraisal(appraisal, 'withdrawn', OPENED_AT),
  })
}

const actionsOf = async (one: Awaited<ReturnType<typeof calibrated>>) =>
  (await one.chain()).map(({ action }) => action)

it('carries a result from calibration to its end, each step safe to repeat', async () => {
  const one = await calibrated(tables(), { periodId: '2026-q1' })
  const { appraisalId } = one
  const deps = depsOf(tables())

  const outputs = []
  for (const step of [publishResult, acceptBySilence, finaliseResult, closeAppraisal]) {
    outputs.push(await step({ appraisalId }, deps))
    outputs.push(await step({ appraisalId }, deps))
  }

  expect(outputs).toEqual([
    { outcome: 'published' },
    { outcome: 'published' },
    {},
    {},
    { programme: 'coaching' },
    { programme: 'coaching' },
    {},
    {},
  ])
  expect(await one.appraisal()).toMatchObject({ state: 'closed', acceptedBySilence: true })
  expect(await actionsOf(one)).toEqual([
    'published',
    'acceptedBySilence',
    'finalised',
    'followUpBegun',
    'closed',
  ])
  expect(verifyChain(await one.chain())).toEqual({ ok: true })
  expect(await progressIn(tables()).ofUnit('2026-q1', 'dinkes')).toMatchObject({ closed: 1, published: 0 })
})

it('tells the employee once that the result is final', async () => {
  const one = await calibrated(tables(), { periodId: '2026-q2' })
  const { appraisalId } = one
  await publishResult({ appraisalId }, depsOf(tables()))

  await finaliseResult({ appraisalId }, depsOf(tables()))

  const notice = await getRecord(tables(), keys.notice(`${appraisalId}.final`), noticeSchema)
  expect(notice).toMatchObject({ kind: 'resultFinal', personId: one.employees[0]?.personId, state: 'queued' })
})

it.each([
  ['above', 'above', 'reward'],
  ['meets', 'meets', 'none'],
  ['below', 'above', 'coaching'],
  ['meets', 'below', 'coaching'],
  ['below', 'below', 'coaching'],
] as const)('sends work %s and behaviour %s on to %s', async (work, behaviour, programme) => {
  const { appraisalId } = await calibrated(tables(), {
    periodId: `2027-${work}-${behaviour}`,
    work,
    behaviour,
  })
  await publishResult({ appraisalId }, depsOf(tables()))

  expect(await finaliseResult({ appraisalId }, depsOf(tables()))).toEqual({ programme })
})

it('takes up a finalisation that stopped between its two commits', async () => {
  const one = await calibrated(tables(), { periodId: '2026-q3', appraisal: { state: 'final' } })

  const output = await finaliseResult({ appraisalId: one.appraisalId }, depsOf(tables()))

  expect(output).toEqual({ programme: 'coaching' })
  expect((await one.appraisal())?.state).toBe('followUp')
  expect(await actionsOf(one)).toEqual(['followUpBegun'])
})

it('lets a withdrawn appraisal rest at every step', async () => {
  const one = await calibrated(tables(), { periodId: '2026-q4' })
  const { appraisalId } = one
  const deps = depsOf(tables())
  await withdraw(one)

  expect(await publishResult({ appraisalId }, deps)).toEqual({ outcome: 'withdrawn' })
  expect(await acceptBySilence({ appraisalId }, deps)).toEqual({})
  expect(await finaliseResult({ appraisalId }, deps)).toEqual({ programme: 'none' })
  expect(await closeAppraisal({ appraisalId }, deps)).toEqual({})
  expect(await actionsOf(one)).toEqual(['withdrawn'])
})

it('publishes nobody unrated', async () => {
  const { appraisalId } = await calibrated(tables(), {
    periodId: '2027-q1',
    appraisal: { predicate: undefined },
  })

  await expect(publishResult({ appraisalId }, depsOf(tables()))).rejects.toThrow('no result to publish')
})

it('publishes nobody before calibration', async () => {
  const { appraisalId } = await calibrated(tables(), {
    periodId: '2027-q2',
    appraisal: { state: 'review' },
  })

  await expect(publishResult({ appraisalId }, depsOf(tables()))).rejects.toThrow('No appraisal moves')
})
