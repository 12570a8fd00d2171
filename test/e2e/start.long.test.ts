import { writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inventOrganisation } from '../../rehearsal/organisation/organisation.ts'
import { askTwice, Health, json, LONG, linksIn, look, Mails, post, SENTENCE, withStarts } from './starts.ts'

const { inFolder, start } = withStarts()

/** Three of the sample read English. */
const ASKS = ['Isi penilaian mandiri Anda', 'Fill in your self-assessment']

it('starts with the sample, stops at Ctrl+C, and goes on where it stopped', LONG, async ({ annotate }) => {
  const first = start()
  const { seconds: toReady } = await first.ready()
  const { url, seconds } = await first.filled()
  await annotate(`ready after ${toReady.toFixed(1)} s, first mails after ${seconds.toFixed(1)} s`)
  const [, hr = ''] = /signs (\S+) in, once, within (?:29|30) minutes/.exec(first.said) ?? []
  const doors = await Promise.all(linksIn(first.said).map(([, link]) => look(link)))
  const asked = await askTwice(url, hr)
  const { status: signedIn } = await post(linksIn(first.said)[0]?.[1] ?? '')
  const rival = start()
  const rivalsCode = await rival.ended()
  await fetch(`${url}/_local/clock`, {
    method: 'POST',
    body: new URLSearchParams({ by: '1d' }),
    redirect: 'manual',
  })
  const mails = await json(`${url}/_local/inbox.json?limit=1000&after=0`, Mails)
  const stopped = await first.stop()

  const second = start()
  const again = await second.filled()
  const after = await json(`${again.url}/_local/inbox.json?limit=1000&after=0`, Mails)
  const { now } = await json(`${again.url}/_local/health`, Health)

  expect(rivalsCode).toBe(1)
  expect(rival.complained).toMatch(/ is in use by another Bina\.\n$/)
  expect(rival.complained).toMatch(SENTENCE)
  expect(stopped).toBe(0)
  expect(linksIn(first.said).map(([who]) => who)).toEqual(['HR', 'Auditor', 'Supervisor', 'Employee'])
  expect(hr).toMatch(/@medan\.example$/)
  expect(doors.map(({ status, heading }) => [status, heading])).toEqual([
    [200, 'Masuk ke Bina'],
    [200, 'Masuk ke Bina'],
    [200, 'Tugas untuk Anda'],
    [200, 'Tugas untuk Anda'],
  ])
  expect(signedIn).toBe(303)
  expect(asked).toHaveLength(2)
  expect(new Set(asked).size).toBe(2)
  expect(linksIn(second.said)).toHaveLength(4)
  expect(mails.filter(({ subject }) => ASKS.includes(subject))).toHaveLength(59)
  expect(after.slice(0, mails.length)).toEqual(mails)
  expect(after.filter(({ subject }) => ASKS.includes(subject))).toHaveLength(59)
  expect(Date.parse(now)).toBeGreaterThan(Date.now() + 86_000_000)
})

/** The files of an invented city, as one's own. */
const cityFiles = (employees: number): readonly string[] => {
  const city = inventOrganisation({ employees, seed: 7 })
  return (['people', 'units', 'plans'] as const).flatMap((name) => {
    writeFileSync(inFolder(`${name}.csv`), [...city[`${name}Csv`]()].join(''))
    return [`--${name}`, inFolder(`${name}.csv`)]
  })
}

it.each([
  // With the files again, or without: they are in the machine since the first start.
  { end: 'stop', hasFiles: true, told: 'Importing people: 1,200 of 1,200' },
  { end: 'kill', hasFiles: false, told: 'Importing people:' },
] as const)(
  'is ready while people are imported, and finishes the import once after a $end in its midst',
  LONG,
  async ({ end, hasFiles, told }) => {
    const words = cityFiles(1_200)
    const first = start({ words })
    const { url } = await first.ready()
    const door = await look(`${url}/sign-in`)
    const asked = await post(`${url}/sign-in`, { email: 'nobody.yet@medan.example' })
    await first.says(/Importing people: (?!0 )[\d,]+ of 1,200/)
    await first[end]()

    const second = start({ words: hasFiles ? words : [] })
    await second.filled()

    expect(door).toEqual({ status: 200, heading: 'Masuk' })
    expect(asked.status).toBe(303)
    expect(first.said).not.toContain('Imported')
    expect(first.said.indexOf('Bina is ready')).toBeLessThan(first.said.indexOf('Importing people'))
    // Who is written twice is counted twice.
    expect(second.said).toContain(told)
    expect(second.said).toContain('Imported 1,200 people and')
    expect(linksIn(second.said).map(([who]) => who)).toEqual(['HR', 'Auditor'])
    expect(second.said).toContain('nobody is written to before HR opens the first period')
  },
)
