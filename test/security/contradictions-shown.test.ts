import { describe, expect, it } from 'vitest'
import { exportAppraisal } from '../../functions/audit/export-appraisal.ts'
import { periodEvidence } from '../../functions/audit/export-period.ts'
import { readHeads } from '../../functions/audit/period-seal.ts'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { sealLived } from '../audit/lived-period.ts'
import { withSigningKey } from '../audit/signing-key.ts'
import { changeField } from '../ground/change-field.ts'
import { fileText } from '../ground/file-text.ts'
import { historyOf } from '../ground/history-of.ts'
import { OPENED_AT } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { takeRecordAway, withRecordedPeriod } from './recorded-period.ts'

const tables = withTables()
const { recorded, first, archive, read } = withRecordedPeriod(tables)

const kms = withSigningKey()

describe('an auditor reads of a forged result', () => {
  const address = () => `/audit/appraisals/${first().appraisalId}`

  it('on the appraisal’s page, what the record says and what History says, in both languages', async () => {
    const whole = await read(address())
    const mend = await changeField(tables(), keys.appraisal(first().appraisalId), 'predicate', 'veryPoor')
    const indonesian = await read(address())
    const english = await read(address(), 'en')
    await mend()

    expect(whole).toContain('Catatan sesuai dengan riwayat')
    expect(indonesian).toContain(
      'Penilaian, Predikat kinerja: catatan menyebut “Sangat Kurang”, riwayat menyebut “Baik”.',
    )
    expect(english).toContain(
      'Appraisal, Performance predicate: the record says “Very poor”, History says “Good”.',
    )
    expect(english).toContain('This chain of history is whole')
  })

  it('of a stranger’s answer that is no longer what was sent, without what it says', async () => {
    const mend = await changeField(
      tables(),
      keys.appraisalPart(first().appraisalId, 'SELF-ASSESSMENT#1'),
      'conduct',
      'Rahasia lain.',
    )
    const page = await read(address(), 'en')
    await mend()

    expect(page).toContain('Self-assessment, round 1, Example of conduct: it is not what History recorded')
    expect(page).not.toContain('Rahasia lain.')
  })

  it('when the record is gone, or cannot be read any more', async () => {
    const restore = await takeRecordAway(tables(), keys.appraisal(first().appraisalId))
    const gone = await read(address(), 'en')
    await restore()
    const mend = await changeField(tables(), keys.appraisal(first().appraisalId), 'state', 'nonsense')
    const unreadable = await read(address(), 'en')
    await mend()

    expect(gone).toContain('Appraisal: it stands in History, but its record is no longer there.')
    expect(unreadable).toContain('Appraisal, State: the record says “nonsense”, History says')
  })

  it('in the evidence of the appraisal and of the period', async () => {
    const mend = await changeField(tables(), keys.appraisal(first().appraisalId), 'predicate', 'veryPoor')
    const appraisal = JSON.parse(await exportAppraisal(first(), OPENED_AT, { tables: tables(), archive }))
    const { periodId } = first()
    const text = await fileText(periodEvidence, { periodId, at: OPENED_AT }, { tables: tables(), archive })
    await mend()

    const contradiction = {
      chain: chains.appraisal(first().appraisalId),
      record: keys.appraisal(first().appraisalId).pk,
      reason: 'differs',
      field: 'predicate',
      recordSays: 'veryPoor',
      historySays: 'good',
    }
    const lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(appraisal.records[0]).toMatchObject({
      says: { predicate: 'veryPoor', state: 'calibration' },
      contradictions: [contradiction],
    })
    expect(
      lines.filter(({ kind }) => kind === 'record').flatMap(({ contradictions }) => contradictions),
    ).toEqual([contradiction])
    expect(text).not.toContain('kota.example')
  })
})

describe('an auditor reads of a forged', () => {
  it('role and address on the person’s page', async () => {
    const { hr } = recorded()
    const mend = await changeField(tables(), keys.person(hr.personId), 'roles', ['auditor'])
    const mendAddress = await changeField(tables(), keys.person(hr.personId), 'email', 'maling@kota.example')
    const page = await read(`/audit/people/${hr.personId}`, 'en')
    await mendAddress()
    await mend()

    expect(page).toContain(
      'The person’s record, Roles: the record says “Auditor”, History says “Human resources”.',
    )
    expect(page).toContain('The person’s record, Email address: it is not what History recorded')
    expect(page).not.toContain('maling@')
  })

  it('date and rules on the period’s page', async () => {
    const { periodId } = recorded().period
    const mend = await changeField(tables(), keys.period(periodId), 'reviewDue', '2027-01-31')
    const page = await read(`/audit/periods/${periodId}`, 'en')
    await mend()

    expect(page).toContain(
      'Appraisal period, Review due: the record says “31 Jan 2027”, History says “18 Dec 2026”.',
    )
  })
})

it('a period is sealed with what contradicts History told in its chain, which the seal covers', async () => {
  const { periodId } = recorded().period
  const mend = await changeField(tables(), keys.appraisal(first().appraisalId), 'predicate', 'veryPoor')
  await sealLived(tables(), periodId, archive, kms())
  await mend()

  const entries = await historyOf(tables(), chains.period(periodId))
  const told = entries.find(({ action }) => action === 'contradictionsFound')
  const head = (await readHeads(archive, periodId)).find(({ chain }) => chain === chains.period(periodId))
  expect(told?.after).toMatchObject({
    contradictions: 1,
    found: [{ record: keys.appraisal(first().appraisalId).pk, reason: 'differs', field: 'predicate' }],
  })
  expect(head).toMatchObject({ sequence: told?.sequence, hash: told?.hash })
  expect(entries.at(-1)?.action).toBe('periodSealed')
})
