import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { readEmf } from '../../../local/metrics/read-emf.ts'

const module = pathToFileURL(join(import.meta.dirname, '../../../functions/platform/log/metrics.ts')).href

/** What a function prints that does this and ends, line by line. */
const printedBy = (statement: string): string[] => {
  const code = `import { count, measure, writesMetrics } from '${module}'
${statement}
writesMetrics().after({})
writesMetrics().after({})`
  const env = { ...process.env, POWERTOOLS_SERVICE_NAME: 'send-mail' }
  return execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8', env })
    .split('\n')
    .filter(Boolean)
}

it('writes what an invocation counted and measured in one line that CloudWatch reads', () => {
  const before = Date.now()

  const lines = printedBy(
    "count('LettersSent'); count('LettersSent', 2); measure('SecondsToLetter', 4); measure('SecondsToLetter', 1.5)",
  )

  const [sent, seconds, ...others] = readEmf(lines[0] ?? '')
  expect(lines).toHaveLength(1)
  expect(sent).toMatchObject({ namespace: 'Bina', name: 'LettersSent', unit: 'Count', values: [3] })
  expect(seconds).toMatchObject({
    name: 'SecondsToLetter',
    unit: 'Seconds',
    values: [4, 1.5],
    dimensions: {},
  })
  expect(others).toEqual([])
  expect(sent?.time).toBeGreaterThanOrEqual(before)
  expect(JSON.parse(lines[0] ?? '').service).toBe('send-mail')
})

it('prints nothing where nothing was measured', () => {
  expect(printedBy('')).toEqual([])
})

it('puts no more values into a line than CloudWatch takes', () => {
  const lines = printedBy("for (let at = 0; at < 250; at += 1) measure('SecondsToLetter', at)")

  const values = lines.map((line) => readEmf(line)[0]?.values.length)
  expect(values).toEqual([100, 100, 50])
})
