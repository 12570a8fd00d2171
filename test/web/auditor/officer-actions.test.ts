import { beforeAll, describe, expect, it } from 'vitest'
import { extendPeriod } from '../../../functions/periods/extend-period.ts'
import { withdrawAppraisal } from '../../../functions/periods/withdraw-appraisal.ts'
import { commit } from '../../../functions/platform/history/commit.ts'
import { officerEntries } from '../../../functions/platform/history/officer-entries.ts'
import { chains, keys } from '../../../functions/platform/table/keys.ts'
import { personAttributes } from '../../../functions/records/people.ts'
import { memoryArchive } from '../../audit/memory-archive.ts'
import { historyOf } from '../../ground/history-of.ts'
import { OPENED_AT, type OpenedPeriod, openedPeriod, unheardWorkflows } from '../../ground/period.ts'
import { putRecord } from '../../ground/reviewable.ts'
import { withTables } from '../../ground/tables.ts'
import { auditor, visitAs } from './auditor-site.ts'

const { archive } = memoryArchive()

describe('what officers do to a period and its appraisals', () => {
  const tables = withTables()
  const SRI = 'hrhrhrhrhrh1'
  const BUDI = 'hrhrhrhrhrh2'
  let opened: OpenedPeriod
  const at = (days: number) => new Date(OPENED_AT.getTime() + days * 86_400_000)

  beforeAll(async () => {
    opened = await openedPeriod(tables(), { employees: 30, period: { hrIds: [SRI, BUDI] } })
    await putRecord(
      tables(),
      keys.person(BUDI),
      personAttributes({ ...opened.hr, personId: BUDI, name: 'Budi Santoso', email: 'budi@kota.example' }),
    )
  })
  const page = (query = '', language: 'id' | 'en' = 'id') =>
    visitAs(`/audit/officers${query}`, { tables: tables(), archive, language })
  const linksIn = (body: string) =>
    [...body.matchAll(/<a href="(\/audit\/[^"]+#entry-\d+)"/g)].map(([, to]) => to)
  const nextIn = (body: string) =>
    /href="(\/audit\/officers\?[^"]*after=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')

  it('is nothing at first, and the page says so', async () => {
    const [id, en] = [await page(), await page('', 'en')]

    expect(id.status).toBe(200)
    expect(id.body).toContain('Tidak ada tindakan yang tercatat')
    expect(en.body).toContain('No action on record')
  })

  it('is listed by page, the newest first, each once, with a link to its entry', async () => {
    const { selfAssessmentDue, reviewDue } = opened.period
    const dates = { selfAssessmentDue, reviewDue, calibrationDue: '2026-12-28' }
    await extendPeriod(opened.period, dates, { personId: BUDI, now: at(1) }, tables())
    for (const [index, appraisal] of opened.appraisals.entries())
      await withdrawAppraisal(
        { appraisal, reason: 'movedOut', personId: SRI, now: at(2 + index / 100) },
        { tables: tables(), sfn: unheardWorkflows },
      )

    const first = await page()
    const second = await visitAs(nextIn(first.body) ?? '', { tables: tables(), archive })

    const links = [...linksIn(first.body), ...linksIn(second.body)]
    expect(linksIn(first.body)).toHaveLength(25)
    expect(links).toHaveLength(31)
    expect(new Set(links).size).toBe(31)
    expect(links.at(-1)).toBe('/audit/periods/2026-q4#entry-1')
    expect(second.body).toContain('28 Des 2026')
    expect(first.body).toContain('Penilaian dikeluarkan dari periode')
    expect(nextIn(second.body)).toBeUndefined()
  })

  it('is filtered by officer and by days, and stays so on the next page', async () => {
    const budis = await page(`?officer=${BUDI}`)
    const sris = await page(`?officer=${SRI}`)
    const onTheDay = await page('?from=2026-11-24&until=2026-11-24')
    const afterIt = await page('?from=2026-11-25')
    const before = await page('?until=2026-11-23')

    expect(linksIn(budis.body)).toEqual(['/audit/periods/2026-q4#entry-1'])
    expect(nextIn(sris.body)).toContain(`officer=${SRI}`)
    expect(linksIn(onTheDay.body)).toEqual(['/audit/periods/2026-q4#entry-1'])
    expect(linksIn(afterIt.body)).toHaveLength(25)
    expect(linksIn(before.body)).toEqual([])
    expect(before.body).toContain('Longgarkan saringan')
  })

  it.each([
    '?officer=%00',
    `?officer=${'x'.repeat(3000)}`,
    '?from=x&until=2026-02-30',
    '?after=abc',
    '?officer=a%23b',
  ])('is answered whatever the address asks: %s', async (query) => {
    expect((await page(query)).status).toBe(200)
  })

  it('is what History says, not what a pointer says', async () => {
    await putRecord(tables(), keys.officerEntry(chains.period('2026-q4'), 1), {
      chain: chains.period('2026-q4'),
      sequence: 1,
      at: at(3).toISOString(),
      officerId: SRI,
      gsi2pk: 'OFFICERS',
      gsi2sk: `${at(3).toISOString()}#period/2026-q4#1`,
    })

    expect((await page()).body).toContain('Entri riwayatnya hilang atau tidak dapat dibaca')
  })

  it('is written with its entry or not at all', async () => {
    const chain = chains.period('2026-q4')
    const refused = await commit(tables(), {
      chain,
      actor: { kind: 'person', id: BUDI, as: 'hr' },
      at: at(4),
      action: 'closedEarly',
      writes: [
        {
          refusal: 'no',
          item: (TableName) => ({
            ConditionCheck: {
              TableName,
              Key: { ...keys.period('none') },
              ConditionExpression: 'attribute_exists(pk)',
            },
          }),
        },
      ],
    })

    const { items } = await officerEntries(tables(), { officerId: BUDI, from: at(4) })
    expect(refused).toEqual({ ok: false, reason: 'no' })
    expect(items).toEqual([])
  })

  it('is read on record', async () => {
    await page()

    const entries = await historyOf(tables(), chains.account(auditor.personId))
    expect(entries.at(-1)).toMatchObject({ action: 'auditorRead', after: { page: 'officerActions' } })
  })
})
