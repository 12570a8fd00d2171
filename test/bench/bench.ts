import { parseArgs } from 'node:util'
import { benchExecutions } from './executions.ts'
import { benchExports } from './exports.ts'
import { benchFanOut } from './fan-out.ts'
import { type Figure, tableOf } from './figure.ts'
import { benchLambdaHop } from './lambda-hop.ts'
import { benchReady } from './ready.ts'

const USAGE = 'npm run bench -- [--employees N] [executions] [lambda-hop] [ready] [fan-out] [exports]'

const { values, positionals } = parseArgs({
  options: { employees: { type: 'string', default: '14351' } },
  allowPositionals: true,
})
const employees = Number(values.employees)
const say = (line: string) => process.stderr.write(`${line}\n`)

const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  executions: () => benchExecutions(5000),
  'lambda-hop': () => benchLambdaHop(1000),
  ready: () => benchReady(),
  'fan-out': () => benchFanOut(employees, say),
  exports: () => benchExports(employees, say),
}

const wanted = positionals.length > 0 ? positionals : Object.keys(benches)
const chosen = wanted.flatMap((name) => benches[name] ?? [])
if (chosen.length < wanted.length || !Number.isInteger(employees) || employees < 12) {
  process.stderr.write(`${USAGE}\n`)
  process.exit(2)
}

// One after the other: each has the machine to itself.
const figures: Figure[] = []
for (const bench of chosen) figures.push(...(await bench()))
process.stdout.write(`${tableOf(figures)}\n`)
process.exit(0)
