import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import metrics from '../../../functions/platform/log/metrics.json' with { type: 'json' }
import { withMachine } from '../../ground/machine.ts'

const machine = withMachine({ people: ['siti'] })

const page = async (name: string) => (await fetch(`${machine().cloud.url}/_local/${name}`)).text()

/** What the machine's page of metrics says of Bina's. */
const measured = async (metric: string, measure: 'sum' | 'count' | 'max' | 'last') => {
  const text = await page('metrics.txt')
  return Number(new RegExp(`^Bina_${metric}_${measure}\\{.*\\} (\\S+)$`, 'm').exec(text)?.[1])
}

it('counts what an opened period asks and writes, and how long that takes', async () => {
  const opened = await measured('TasksOpened', 'sum')
  const sent = await measured('LettersSent', 'sum')

  expect(opened).toBeGreaterThan(0)
  expect(sent).toBeGreaterThanOrEqual(opened)
  expect(await measured('SecondsToLetter', 'count')).toBe(sent)
  expect(await measured('SecondsToLetter', 'max')).toBeLessThan(600)
  expect(await measured('LettersWaiting', 'last')).toBe(0)
  expect(await page('metrics')).toContain('<th scope="row">TasksOpened</th>')
})

it('counts an answer once it is kept', async () => {
  await machine().answer('selfAssessment', 'siti')

  expect(await measured('TasksAnswered', 'sum')).toBe(1)
})

it('measures what is owed even while it is nothing', async () => {
  await machine().cloud.runSchedule('resend-signals')

  expect(await measured('SignalsOwed', 'last')).toBe(0)
})

it('measures nothing by a name or an id', async () => {
  const names = (await page('metrics.txt'))
    .trim()
    .split('\n')
    .map((line) => /^Bina_(\w+)_\w+\{unit="\w+"\} \d/.exec(line)?.[1])

  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => name === undefined || !(name in metrics))).toEqual([])
})

it('names the line of the source in the log of a function that failed', async () => {
  const { cloud } = machine()
  const { functionError } = await cloud.invoke('open-task', { kind: 'nothing' })

  const log = readFileSync(join(machine().data ?? '', 'logs', `${cloud.nameOf('open-task')}.log`), 'utf8')
  const failed = log.split('\n').filter((line) => line.includes('invocation-failed'))
  expect(functionError).toBe('Unhandled')
  expect(failed).toHaveLength(1)
  expect(JSON.parse(failed[0] ?? '').at.join('\n')).toMatch(
    /functions\/platform\/lambda\/workflow-step\.ts:\d+:\d+/,
  )
})
