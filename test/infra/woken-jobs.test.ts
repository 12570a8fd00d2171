import { describe, expect, it } from 'vitest'
import { ownCode } from './own-code.ts'
import { functionsOf, synthesise } from './synthesise.ts'

const { template } = await synthesise()
const own = await ownCode()

/** Which job a write wakes is told by its name: `waking('send-mail', …`. */
const NAMED = /\b(?:waking|noteWake)\d*\(\s*"([a-z-]+)"/g

/** The jobs themselves: what they leave is found by their next turn, or was by the run that wrote it. */
const JOBS = ['send-mail', 'import-people', 'write-exports', 'check-periods', 'resend-signals']

/** Functions of whose writes something waits for a turn of the schedule, and why nobody waits with it. */
const BY_THE_MINUTE: Readonly<Record<string, readonly string[]>> = {
  // Reminders go out in the morning, with everything else of that minute.
  'climb-ladder': ['send-mail'],
  // What a result leads to is told together with it, in one letter.
  'finalise-result': ['send-mail', 'check-periods'],
  'start-coaching': ['send-mail'],
  'record-reward': ['send-mail'],
  'hear-mail-feedback': ['send-mail'],
  // Its mail is urgent, and named to the mailer.
  public: ['send-mail'],
  // They move appraisals to states that end no stage.
  'open-task': ['check-periods'],
  'publish-result': ['check-periods'],
  'let-result-stand': ['check-periods'],
}

const functions = [...functionsOf(template)].flatMap(([name, { Environment }]) => {
  if (JOBS.includes(name)) return []
  const noted = (own.get(name) ?? []).flatMap((text) => [...text.matchAll(NAMED)].map(([, job = '']) => job))
  const { WOKEN_JOBS: woken = '' } = Environment.Variables
  return [{ name, noted: [...new Set(noted)], woken: String(woken) }]
})

describe.each(functions)('$name', ({ name, noted, woken }) => {
  it('wakes the jobs for which it writes something', () => {
    const byTheMinute = BY_THE_MINUTE[name] ?? []
    const expected = noted.filter((job) => !byTheMinute.includes(job)).map((job) => `bina-${job}`)

    expect(woken.split(',').filter(Boolean).toSorted()).toEqual(expected.toSorted())
  })
})

it('lets nobody wait by the minute who writes nothing to wait for', () => {
  const idle = Object.entries(BY_THE_MINUTE).flatMap(([name, jobs]) => {
    const found = functions.find((one) => one.name === name)
    return jobs.filter((job) => !found?.noted.includes(job)).map((job) => `${name} ${job}`)
  })

  expect(idle).toEqual([])
})
