import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareRecords } from '../../functions/audit/compare-records.ts'
import { exportAppraisal } from '../../functions/audit/export-appraisal.ts'
import { exportPeriod } from '../../functions/audit/export-period.ts'
import { readHeads } from '../../functions/audit/period-seal.ts'
import { findProvenSession } from '../../functions/platform/access/proven-session.ts'
import { createSession, SESSION_COOKIE } from '../../functions/platform/access/sessions.ts'
import { commit, commitAll } from '../../functions/platform/history/commit.ts'
import { chains, type Key, keys } from '../../functions/platform/table/keys.ts'
import { replace, type Values, type Write } from '../../functions/platform/table/write.ts'
import { accessOf, createAccessChange } from '../../functions/records/access-changes.ts'
import { appraisalAttributes } from '../../functions/records/appraisals.ts'
import { type Person, peopleIn, personAttributes } from '../../functions/records/people.ts'
import { periodAttributes } from '../../functions/records/periods.ts'
import { plansIn } from '../../functions/records/plans.ts'
import { liveAppraisal, sealLived } from '../audit/lived-period.ts'
import { memoryArchive } from '../audit/memory-archive.ts'
import { withSigningKey } from '../audit/signing-key.ts'
import { historyOf } from '../ground/history-of.ts'
import { clockAt, OPENED_AT, type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { visit } from '../platform/http/visit.ts'
import { visitAs } from '../web/auditor/auditor-site.ts'
import { hrSite, signedInAs, siteDeps } from '../web/sites.ts'

const tables = withTables()
const kms = withSigningKey()
const { archive } = memoryArchive()
let opened: OpenedPeriod

const write = (chain: string, writes: readonly Write[]) => ({
  chain,
  periodId: chain.startsWith('p') && !chain.startsWith('period') ? undefined : opened.period.periodId,
  actor: { kind: 'system', name: 'test' } as const,
  at: OPENED_AT,
  action: 'recordsCompared' as const,
  writes,
})

const asValues = (values: object): Values => JSON.parse(JSON.stringify(values))

const writePerson = (person: Person) =>
  write(chains.person(person.personId), [
    replace(keys.person(person.personId), asValues(personAttributes(person))),
    replace(keys.nip(person.nip), { personId: person.personId }),
    ...(person.email ? [replace(keys.email(person.email), { personId: person.personId })] : []),
  ])

/** A period all of whose records stand in History, as the product writes them. */
beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 2 })
  const { period, unit, hr, head, supervisor, employees, appraisals } = opened
  const people = [hr, head, supervisor, ...employees].map((person, at) => ({
    ...person,
    nip: `19850101201001200${at}`,
  }))
  await commitAll(tables(), people.map(writePerson))
  await commitAll(tables(), [
    write(chains.period(period.periodId), [
      replace(keys.period(period.periodId), asValues(periodAttributes(period))),
    ]),
    write(chains.unit(unit.unitId), [replace(keys.unit(unit.unitId), asValues(unit))]),
  ])
  for (const appraisal of appraisals) {
    const { appraisalId } = appraisal
    const plan = await plansIn(tables()).ofAppraisal(appraisalId)
    await commitAll(tables(), [
      write(chains.appraisal(appraisalId), [
        replace(keys.appraisal(appraisalId), asValues(appraisalAttributes(appraisal))),
        replace(keys.appraisalPart(appraisalId, 'PLAN'), asValues(plan ?? {})),
      ]),
    ])
    await liveAppraisal(tables(), opened, appraisal)
  }
})

/** Changes one field as only somebody with the keys of the database could. */
const forge = async (key: Key, field: string, value: unknown) => {
  const { Attributes = {} } = await tables().client.send(
    new UpdateCommand({
      TableName: tables().records,
      Key: { ...key },
      UpdateExpression: 'SET #field = :value',
      ExpressionAttributeNames: { '#field': field },
      ExpressionAttributeValues: { ':value': value },
      ReturnValues: 'ALL_OLD',
    }),
  )
  return async () => {
    await put(key, Attributes)
  }
}

const put = (key: Key, item: object) =>
  tables().client.send(new PutCommand({ TableName: tables().records, Item: { ...item, ...key } }))

const takeAway = async (key: Key) => {
  const { Attributes = {} } = await tables().client.send(
    new DeleteCommand({ TableName: tables().records, Key: { ...key }, ReturnValues: 'ALL_OLD' }),
  )
  return () => put(key, Attributes)
}

const first = () => {
  const [appraisal] = opened.appraisals
  if (!appraisal) throw new Error('Nobody is appraised.')
  return appraisal
}

const pageOf = async (address: string, language?: 'en') =>
  (await visitAs(address, { tables: tables(), archive, language })).body ?? ''

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

/** A night’s comparison, a few items at a time; each run is cut off after one stretch. */
const compareAt = async (instant: string, runs = 12) => {
  const deps = {
    tables: tables(),
    clock: clockAt(instant),
    timeZone: 'Asia/Jakarta',
    pageSize: 12,
    most: 24,
  } as const
  for (let run = 0; run < runs; run += 1) await compareRecords({}, deps, () => 0)
  return (await historyOf(tables(), chains.audit())).at(-1)?.after
}

describe('an auditor reads of a forged result', () => {
  const address = () => `/audit/appraisals/${first().appraisalId}`

  it('on the appraisal’s page, what the record says and what History says, in both languages', async () => {
    const whole = await pageOf(address())
    const mend = await forge(keys.appraisal(first().appraisalId), 'predicate', 'veryPoor')
    const indonesian = plain(await pageOf(address()))
    const english = plain(await pageOf(address(), 'en'))
    await mend()

    expect(plain(whole)).toContain('Catatan sesuai dengan riwayat')
    expect(indonesian).toContain(
      'Penilaian, Predikat kinerja: catatan menyebut “Sangat Kurang”, riwayat menyebut “Baik”.',
    )
    expect(english).toContain(
      'Appraisal, Performance predicate: the record says “Very poor”, History says “Good”.',
    )
    expect(english).toContain('This chain of history is whole')
  })

  it('of a stranger’s answer that is no longer what was sent, without what it says', async () => {
    const mend = await forge(
      keys.appraisalPart(first().appraisalId, 'SELF-ASSESSMENT#1'),
      'conduct',
      'Rahasia lain.',
    )
    const page = plain(await pageOf(address(), 'en'))
    await mend()

    expect(page).toContain('Self-assessment, round 1, Example of conduct: it is not what History recorded')
    expect(page).not.toContain('Rahasia lain.')
  })

  it('when the record is gone, or cannot be read any more', async () => {
    const restore = await takeAway(keys.appraisal(first().appraisalId))
    const gone = plain(await pageOf(address(), 'en'))
    await restore()
    const mend = await forge(keys.appraisal(first().appraisalId), 'state', 'nonsense')
    const unreadable = plain(await pageOf(address(), 'en'))
    await mend()

    expect(gone).toContain('Appraisal: it stands in History, but its record is no longer there.')
    expect(unreadable).toContain('Appraisal, State: the record says “nonsense”, History says')
  })

  it('in the evidence of the appraisal and of the period', async () => {
    const mend = await forge(keys.appraisal(first().appraisalId), 'predicate', 'veryPoor')
    const appraisal = JSON.parse(await exportAppraisal(first(), OPENED_AT, { tables: tables(), archive }))
    const { periodId } = first()
    const { text } = await exportPeriod({ periodId, exportedAt: OPENED_AT }, { tables: tables(), archive })
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
    const { hr } = opened
    const mend = await forge(keys.person(hr.personId), 'roles', ['auditor'])
    const mendAddress = await forge(keys.person(hr.personId), 'email', 'maling@kota.example')
    const page = plain(await pageOf(`/audit/people/${hr.personId}`, 'en'))
    await mendAddress()
    await mend()

    expect(page).toContain(
      'The person’s record, Roles: the record says “Auditor”, History says “Human resources”.',
    )
    expect(page).toContain('The person’s record, Email address: it is not what History recorded')
    expect(page).not.toContain('maling@')
  })

  it('date and rules on the period’s page', async () => {
    const { periodId } = opened.period
    const mend = await forge(keys.period(periodId), 'reviewDue', '2027-01-31')
    const page = plain(await pageOf(`/audit/periods/${periodId}`, 'en'))
    await mend()

    expect(page).toContain(
      'Appraisal period, Review due: the record says “31 Jan 2027”, History says “18 Dec 2026”.',
    )
  })
})

describe('the nightly comparison', () => {
  it('finds nothing in what Bina wrote', async () => {
    expect(await compareAt('2026-12-01T18:00:00.000Z')).toMatchObject({ contradictions: 0 })
  })

  it('finds whoever was invented, what was deleted and what was changed, and tells it once a day', async () => {
    const invented = { ...opened.hr, personId: 'attacker0000', email: 'attacker@evil.example' }
    const [, second] = opened.appraisals
    await put(keys.person(invented.personId), personAttributes(invented))
    await put(keys.email(invented.email), { personId: opened.hr.personId })
    await put(keys.task(`review.${first().appraisalId}.9`), { taskId: 'x', assigneeId: invented.personId })
    const restore = await takeAway(keys.chainHead(chains.appraisal(second?.appraisalId ?? '')))
    const mend = await forge(keys.appraisal(first().appraisalId), 'work', 'below')

    const told = await compareAt('2026-12-02T18:00:00.000Z')
    const entries = (await historyOf(tables(), chains.audit())).length
    await compareAt('2026-12-02T19:00:00.000Z', 3)

    expect(told?.found).toEqual(
      expect.arrayContaining([
        { chain: 'person/attacker0000', record: 'PERSON#attacker0000', reason: 'invented', field: null },
        expect.objectContaining({ chain: `person/${opened.hr.personId}`, field: 'emailPointer' }),
        expect.objectContaining({ record: `TASK#review.${first().appraisalId}.9`, reason: 'invented' }),
        expect.objectContaining({ record: `CHAIN#appraisal/${second?.appraisalId}`, reason: 'deleted' }),
        expect.objectContaining({ record: `APPRAISAL#${first().appraisalId}`, field: 'work' }),
      ]),
    )
    expect((await historyOf(tables(), chains.audit())).length).toBe(entries)
    expect(JSON.stringify(told)).not.toContain('evil.example')

    await mend()
    await restore()
    for (const key of [
      keys.person(invented.personId),
      keys.email(invented.email),
      keys.task(`review.${first().appraisalId}.9`),
    ])
      await takeAway(key)
  })

  it('finds a change of access that was invented, and one that was taken away', async () => {
    const change = {
      personId: opened.supervisor.personId,
      number: 1,
      state: 'waiting' as const,
      requestedAt: OPENED_AT.toISOString(),
      importId: 'import-1',
      changed: ['roles' as const],
      before: accessOf(opened.supervisor),
      after: accessOf({ ...opened.supervisor, roles: ['hr'] }),
      approvers: [opened.hr.personId],
      validUntil: '2027-01-01T00:00:00.000Z',
    }
    const written = await commit(tables(), {
      chain: chains.account(change.personId),
      actor: { kind: 'system', name: 'test' },
      at: OPENED_AT,
      action: 'accessChangeRequested',
      writes: [createAccessChange(change)],
    })
    const restore = await takeAway(keys.accessChange(change.personId, 1))
    await put(keys.accessChange(opened.hr.personId, 1), { ...change, personId: opened.hr.personId })

    const told = await compareAt('2026-12-03T18:00:00.000Z', 14)
    await restore()
    await takeAway(keys.accessChange(opened.hr.personId, 1))

    expect(written.ok).toBe(true)
    expect(told?.found).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          record: `ACCESS#${change.personId} CHANGE#000001`,
          reason: 'deleted',
        }),
        expect.objectContaining({
          record: `ACCESS#${opened.hr.personId} CHANGE#000001`,
          reason: 'invented',
        }),
      ]),
    )
  })

  it('is told on the start pages of auditors and of HR until a later one finds nothing', async () => {
    const deps = siteDeps({ tables: tables() })
    const start = async () => [
      plain(await pageOf('/audit', 'en')),
      plain(
        (await visit(hrSite(deps), 'GET', '/hr', { cookies: { ...signedInAs('hr'), bina_language: 'en' } }))
          .body ?? '',
      ),
    ]

    const found = await start()
    await compareAt('2026-12-04T18:00:00.000Z')
    const mended = await start()

    for (const page of found) expect(page).toMatch(/\d fields of records contradict History/)
    for (const page of mended) expect(page).not.toContain('contradict History')
    expect(mended[0]).toContain('records agreed with History when they were last compared')
  })
})

describe('a session on the pages of HR and auditors', () => {
  const enter = async (person: Person) => {
    const secret = `secret-of-${person.personId}`
    await tables().client.send(
      new PutCommand({
        TableName: tables().records,
        Item: createSession(person, secret, OPENED_AT).item(tables().records).Put?.Item,
      }),
    )
    return findProvenSession(tables(), { [SESSION_COOKIE]: secret }, OPENED_AT)
  }

  it('is honoured with the roles that History tells of', async () => {
    expect(await enter(opened.hr)).toMatchObject({ personId: opened.hr.personId, roles: ['hr'] })
  })

  it('is refused to a person, a role or an address that somebody wrote into Records', async () => {
    const invented: Person = { ...opened.hr, personId: 'attacker0001', roles: ['hr', 'auditor'] }
    await put(keys.person(invented.personId), personAttributes(invented))
    const stranger = await enter(invented)
    const mend = await forge(keys.person(opened.supervisor.personId), 'roles', ['hr'])
    const promoted = await enter(opened.supervisor)
    await mend()
    const mendAddress = await forge(keys.person(opened.hr.personId), 'email', 'attacker@evil.example')
    const readdressed = await peopleIn(tables()).get(opened.hr.personId)
    const moved = readdressed && (await enter(readdressed))
    await mendAddress()
    await takeAway(keys.person(invented.personId))

    expect([stranger, promoted, moved]).toEqual([undefined, undefined, undefined])
  })
})

it('a period is sealed with what contradicts History told in its chain, which the seal covers', async () => {
  const { periodId } = opened.period
  const mend = await forge(keys.appraisal(first().appraisalId), 'predicate', 'veryPoor')
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
