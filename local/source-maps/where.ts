import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { StartError } from '../start-error.ts'
import { traceLog } from './trace-log.ts'

const USAGE = `Shows where in the sources a function failed.

  npm run where -- 'LOG LINE'
  npm run where -- --function bina-open-task < frames.txt

  --function NAME    whose frames they are, where the lines do not say so
  --assembly FOLDER  what was deployed (cdk.out)`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { function: { type: 'string' }, assembly: { type: 'string', default: 'cdk.out' } },
})

try {
  if (positionals.length === 0 && process.stdin.isTTY) throw new StartError(USAGE)
  const log = positionals.length > 0 ? positionals.join('\n') : readFileSync(0, 'utf8')
  const traced = traceLog(log, { assembly: values.assembly, functionName: values.function })
  if (traced.length === 0) throw new StartError('There is no stack frame in these lines.')
  console.log(traced.join('\n'))
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exitCode = 1
}
