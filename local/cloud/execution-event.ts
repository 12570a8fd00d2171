import { randomUUID } from 'node:crypto'
import type { EndedExecution } from '../step-functions/engine-options.ts'
import { account, region } from '../template/place.ts'

const seconds = (time: number) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z')

/** The event that EventBridge carries when an execution has ended. */
export const executionEvent = (ended: EndedExecution): object => ({
  version: '0',
  id: randomUUID(),
  'detail-type': 'Step Functions Execution Status Change',
  source: 'aws.states',
  account,
  time: seconds(ended.stopDate),
  region,
  resources: [ended.executionArn],
  detail: {
    executionArn: ended.executionArn,
    stateMachineArn: ended.stateMachineArn,
    name: ended.name,
    status: ended.status,
    startDate: ended.startDate,
    stopDate: ended.stopDate,
    input: ended.input,
    output: ended.output ?? null,
    inputDetails: { included: true },
    outputDetails: ended.output === undefined ? null : { included: true },
    stateMachineVersionArn: null,
    stateMachineAliasArn: null,
    redriveCount: 0,
    redriveDate: null,
    redriveStatus: null,
    redriveStatusReason: null,
    error: ended.error ?? null,
    cause: ended.cause ?? null,
  },
})
