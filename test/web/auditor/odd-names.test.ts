import { expect, it } from 'vitest'
import { memoryArchive } from '../../audit/memory-archive.ts'
import { openedPeriod } from '../../ground/period.ts'
import { withTables } from '../../ground/tables.ts'
import { routesBelow } from '../sites.ts'
import { visitAs } from './auditor-site.ts'

const tables = withTables()
const { archive } = memoryArchive()
const ODD = ['2026-q4%20', '%202026-q4', '2026-q4%09', '2026-q4.', '2026-Q4', '%C2%A02026-q4', '2026-q4%00']

it('answers a name that nothing has with not found, on every page, whatever surrounds it', async () => {
  await openedPeriod(tables(), { employees: 1 })
  const answers: string[] = []
  for (const { method, path } of routesBelow('/audit')) {
    if (method !== 'GET' || !path.includes('{')) continue
    for (const odd of ODD) {
      const address = path.replaceAll(/\{[^}]+\}/g, odd)
      const { status } = await visitAs(address, { tables: tables(), archive })
      answers.push(`${status} ${address}`)
    }
  }

  expect(answers.length).toBeGreaterThan(20)
  expect(answers.filter((answer) => !/^(404|400|303|422|410) /.test(answer))).toEqual([])
})
