// Kills a whole machine again and again during a period, and shows that nothing is lost, doubled or stuck.
import { parseArgs } from 'node:util'
import { temperOf } from '../../rehearsal/people/temper.ts'
import { synthesiseOnce } from '../../rehearsal/synthesise/synthesise-once.ts'
import { endure } from './endure.ts'
import { filesOfCity } from './files.ts'
import { printEndured } from './print-endured.ts'

const say = (line: string) => void process.stdout.write(`${line}\n`)

const { values } = parseArgs({
  options: {
    employees: { type: 'string', default: '100' },
    kills: { type: 'string', default: '30' },
    seed: { type: 'string', default: `${Math.floor(Math.random() * 1_000_000)}` },
  },
})
const { employees, kills, seed } = values
say(`${kills} kills, ${employees} employees; to repeat: npm run faults -- --seed ${seed}`)
const begun = performance.now()
const endured = await endure({
  assembly: await synthesiseOnce(),
  organisation: filesOfCity({ employees: Number(employees), seed: Number(seed) }),
  employees: Number(employees),
  kills: Number(kills),
  seed: Number(seed),
  temperOf: (about) => temperOf(Number(seed), about),
  tell: say,
})
const seconds = Math.round((performance.now() - begun) / 1000)
say(`\nA period of ${employees} employees on a machine killed ${kills} times, in ${seconds} s\n`)
say(printEndured(endured))
for (const [stage, worked] of endured.worked) process.stderr.write(`${stage} ${Math.round(worked)}\n`)
process.exitCode = endured.wrong.length === 0 && endured.kills.length === Number(kills) ? 0 : 1
