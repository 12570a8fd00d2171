import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { join } from 'node:path'
import { isObject, type Json, type JsonObject } from '../../../local/step-functions/json.ts'

const SERVE = join(import.meta.dirname, '..', '..', '..', 'local', 'step-functions', 'serve.ts')

const bodyOf = async (message: IncomingMessage): Promise<Json> => {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk)
  const body: Json = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}')
  return body
}

/** Functions behind the Lambda API, in this process, so that they outlive the engine. */
export const serveFunctions = async (functions: Record<string, (event: Json) => Json>) => {
  const server: Server = createServer(async (request, response) => {
    const name = /functions\/([^/]+)\/invocations/.exec(request.url ?? '')?.[1] ?? ''
    const answer = functions[name]?.(await bodyOf(request)) ?? null
    response.end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const close = () => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(resolve))
  }
  return { endpoint: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, close }
}

/** An engine in a process of its own, which can be killed at any moment and started again on the same data. */
export class KilledEngine {
  readonly #data: string
  readonly #functions: string
  #process: ChildProcess | undefined
  #endpoint = ''

  constructor(data: string, functions: string) {
    this.#data = data
    this.#functions = functions
  }

  async start(): Promise<void> {
    const child = spawn(
      process.execPath,
      [SERVE, '--port', '0', '--lambda-endpoint', this.#functions, '--data', this.#data],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    this.#process = child
    this.#endpoint = await new Promise<string>((resolve, reject) => {
      let said = ''
      child.once('exit', (code) => reject(new Error(`The engine ended with ${code}: ${said}`)))
      child.stdout?.on('data', (text) => {
        said += text
        const endpoint = /http:\S+/.exec(said)?.[0]
        if (endpoint) resolve(endpoint)
      })
    })
  }

  /** Ends the process as `kill -9` does. */
  async kill(): Promise<void> {
    const child = this.#process
    if (!child) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }

  /** One call; `undefined` when the engine died before it answered. */
  async call(action: string, request: JsonObject): Promise<{ ok: boolean; body: JsonObject } | undefined> {
    try {
      const response = await fetch(this.#endpoint, {
        method: 'POST',
        headers: { 'x-amz-target': `AWSStepFunctions.${action}` },
        body: JSON.stringify(request),
      })
      const body: unknown = await response.json()
      return { ok: response.ok, body: isObject(body) ? body : {} }
    } catch {
      return undefined
    }
  }

  /** Repeats a call until an engine answers it, whichever. */
  async callUntilAnswered(action: string, request: JsonObject): Promise<{ ok: boolean; body: JsonObject }> {
    for (;;) {
      const answer = await this.call(action, request)
      if (answer) return answer
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
}
