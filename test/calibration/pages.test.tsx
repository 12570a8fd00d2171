import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { calibrationPages } from '../../functions/calibration/calibration-task.tsx'
import type { Rating } from '../../functions/domain/rating.ts'
import { renderPage } from '../../functions/platform/html/render-page.ts'
import { emptyForm, formOf } from '../../functions/platform/http/form.ts'
import { keys } from '../../functions/platform/table/keys.ts'
import { appraisalAttributes } from '../../functions/records/appraisals.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { judgePage } from '../ground/judge-page.ts'
import { postAs } from '../ground/post-step.ts'
import { putRecord } from '../ground/reviewable.ts'
import { withTables } from '../ground/tables.ts'
import { launchBrowser } from '../platform/html/browser.ts'
import { calibratable, depsOf } from './calibratable.ts'

const tables = withTables()

const given: (readonly [Rating, Rating] | undefined)[] = [
  ...Array.from({ length: 9 }, () => ['above', 'above'] as const),
  ...Array.from({ length: 14 }, () => ['meets', 'meets'] as const),
  ...Array.from({ length: 3 }, () => ['below', 'meets'] as const),
  ['meets', 'below'],
  undefined,
  undefined,
]

const REASON = 'Semua indikator tercapai; indeks kepuasan masyarakat 84,2.'

let browser: Browser
let unset: PeriodVisit
let crowd: PeriodVisit
let small: PeriodVisit
let rate = ''
let rateHead = ''

const set = async (visit: PeriodVisit, achievement: string) =>
  postAs(
    calibrationPages,
    visit,
    '',
    formOf([
      ['achievement', achievement],
      ['achievementReason', REASON],
    ]),
    depsOf(tables()),
  )

beforeAll(async () => {
  browser = await launchBrowser()
  const earlier = await calibratable(tables(), { periodId: '2026-q2', ratings: given })
  const [before] = earlier.appraisals
  if (!before) throw new Error('There is no appraisal.')
  await putRecord(tables(), keys.appraisal(before.appraisalId), {
    ...appraisalAttributes({ ...before, state: 'closed', predicate: 'poor' }),
  })
  unset = await earlier.visit()
  const full = await calibratable(tables(), { periodId: '2026-q4', ratings: given, head: ['above', 'meets'] })
  await set(await full.visit(), 'good')
  crowd = { ...(await full.visit()), others: '/t/secret' }
  rate = `rate.${full.appraisals[0]?.appraisalId}`
  rateHead = `rate.${full.ofHead}`
  await postAs(
    calibrationPages,
    crowd,
    rate,
    formOf([
      ['work', 'above'],
      ['behaviour', 'meets'],
      ['reason', 'Kedisiplinan setara dengan rekan satu bidang; absensi 92%.'],
    ]),
    depsOf(tables()),
  )
  const few = await calibratable(tables(), {
    periodId: '2026-q3',
    ratings: given.slice(0, 11),
    profile: { smallUnit: 5 },
  })
  await set(await few.visit(), 'needsImprovement')
  small = await few.visit()
})
afterAll(() => browser.close())

const shown = async (visit: PeriodVisit, step: string) =>
  renderPage(await calibrationPages.show(visit, step, emptyForm, depsOf(tables())))

const refused = async (visit: PeriodVisit, step: string, pairs: [string, string][] = []) => {
  const acted = await postAs(calibrationPages, visit, step, formOf(pairs), depsOf(tables()))
  if (acted.kind !== 'again') throw new Error(`The form was taken: ${acted.kind}.`)
  return renderPage(acted.page)
}

const pages: Record<string, () => Promise<string>> = {
  achievement: () => shown(unset, ''),
  'achievement-wrong': () => refused(unset, ''),
  board: () => shown(crowd, 'board'),
  'board-en': () => shown({ ...crowd, language: 'en' }, 'board'),
  'board-second': () => shown(crowd, 'board.2'),
  rate: () => shown(crowd, rate),
  'rate-wrong': () => refused(crowd, rate),
  oneself: () => shown(crowd, rateHead),
  unrated: () => shown(crowd, 'sign'),
  sign: () => shown(small, 'sign'),
  'sign-wrong': () => refused(small, 'sign'),
  'sign-changed': () => refused(small, 'sign', [['justification', 'Kinerja unit ini nyata lebih baik.']]),
  done: async () => renderPage(await calibrationPages.done(crowd, depsOf(tables()))),
}

it.each(Object.keys(pages))('shows %s on a phone and a desk without fault', async (name) => {
  const html = (await pages[name]?.()) ?? ''

  expect(await judgePage(browser, { name: `calibration-${name}`, html })).toEqual([])
})

it('shows 25 people on a page, the unrated first', async () => {
  const first = await shown(crowd, 'board')
  const second = await shown(crowd, 'board.2')

  expect(first.match(/step=rate\./g)).toHaveLength(25)
  expect(second.match(/step=rate\./g)).toHaveLength(4)
  expect(first).toContain('1–25 dari 30 pegawai')
  expect(first.indexOf('>Nilai<')).toBeLessThan(first.indexOf('>Ubah<'))
  expect(first.match(/>Nilai</g)).toHaveLength(2)
  expect(second).not.toContain('>Nilai<')
})

it('says for whom the last period’s predicate was far from this one, and who had none', async () => {
  const html = await shown(crowd, 'board')

  expect(html.match(/Jauh dari periode lalu/g)).toHaveLength(1)
  expect(html.match(/>Belum ada</g)).toHaveLength(24)
})
