import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { isObject, type Json } from '../../../local/step-functions/json.ts'
import { type Options, startEngine } from './engine-under-test.ts'

/** A machine that asks, and gives up after a minute of silence. */
export const ASK = {
  StartAt: 'Ask',
  States: {
    Ask: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: { FunctionName: 'ask', Payload: { token: '{% $states.context.Task.Token %}' } },
      HeartbeatSeconds: 60,
      Catch: [{ ErrorEquals: ['States.HeartbeatTimeout'], Output: 'silence', Next: 'Over' }],
      Next: 'Over',
    },
    Over: { Type: 'Succeed' },
  },
}

/** A function that is asked, and keeps the tokens to answer with. */
export const tokenKeeper = () => {
  const tokens: string[] = []
  const ask = (event: Json): Json => {
    if (isObject(event)) tokens.push(String(event.token))
    return {}
  }
  return { tokens, ask }
}

/** Engines on one journal, one after the other; it ends with its test. */
export const withRestarts = () => {
  let folder: string
  const opened: { close(): Promise<void> }[] = []

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bina-'))
  })

  afterEach(async () => {
    for (const engine of opened.splice(0)) await engine.close()
    rmSync(folder, { recursive: true })
  })

  const open = (options: Options = {}) => {
    const engine = startEngine({ journal: join(folder, 'journal.sqlite'), ...options })
    opened.push(engine)
    return engine
  }

  const shut = async (engine: { close(): Promise<void> }) => {
    opened.splice(opened.indexOf(engine), 1)
    await engine.close()
  }

  return { open, shut }
}
