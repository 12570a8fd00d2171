import { createServer } from 'node:http'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Activity } from '../clock/activity.ts'
import { MovableClock } from '../clock/movable-clock.ts'
import { outliveListeners, stopOnSignal } from '../ending.ts'
import { openPrivateFolder } from '../private-folder.ts'
import { StartError } from '../start-error.ts'
import { StepFunctionsEngine } from './engine.ts'
import { listenerFor } from './http.ts'
import { invokeAt } from './lambda-endpoint.ts'

const USAGE =
  'npm run step-functions -- --port PORT --lambda-endpoint URL [--data FOLDER] [--region REGION] [--account ACCOUNT]'

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    'lambda-endpoint': { type: 'string' },
    data: { type: 'string' },
    region: { type: 'string', default: 'us-east-1' },
    account: { type: 'string', default: '000000000000' },
  },
})
const { port, 'lambda-endpoint': lambdaEndpoint, data, region, account } = values
if (port === undefined || lambdaEndpoint === undefined) {
  console.error(USAGE)
  process.exit(2)
}
outliveListeners()
try {
  if (data !== undefined) openPrivateFolder(data)
} catch (error) {
  console.error(error instanceof StartError ? error.message : error)
  process.exit(1)
}

const activity = new Activity()
const engine = new StepFunctionsEngine({
  clock: new MovableClock(activity),
  activity,
  journal: data === undefined ? undefined : join(data, 'step-functions.sqlite'),
  region,
  account,
  invokeFunction: invokeAt(lambdaEndpoint),
})
await engine.resume()

const server = createServer(listenerFor(engine))
server.keepAliveTimeout = 60_000
server.listen(Number(port), '127.0.0.1', () => {
  const address = server.address()
  const at = typeof address === 'object' && address ? address.port : port
  console.log(`Step Functions answers at http://127.0.0.1:${at}`)
})

stopOnSignal(async () => {
  server.close()
  server.closeAllConnections()
  await engine.close()
})
