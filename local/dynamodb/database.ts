import { request } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { EngineAgent } from './engine-agent.ts'
import type { EngineProcess } from './engine-process.ts'

export interface DatabaseAnswer {
  readonly status: number
  readonly body: Buffer
  readonly headers: Readonly<Record<string, string>>
}

/** The database engine's own protocol (DynamoDB JSON 1.0) over connections that are kept alive. */
export class Database {
  readonly #agent: EngineAgent
  readonly #engine: EngineProcess
  readonly #waiting: (() => void)[] = []
  #underWay = 0

  constructor(engine: EngineProcess) {
    this.#engine = engine
    this.#agent = new EngineAgent(engine)
  }

  /**
   * Sends one operation, such as `PutItem`, as it came. What never reached the engine is sent again while the engine is
   * being started; rejects when the engine went away with the operation.
   */
  async send(operation: string, body: Buffer | string): Promise<DatabaseAnswer> {
    // An agent counts its sockets once they are open, and would open one for each of a rush of requests.
    if (this.#underWay >= MOST_IN_PARALLEL) await new Promise<void>((resolve) => this.#waiting.push(resolve))
    else this.#underWay += 1
    try {
      return await this.#sendUntilHeard(operation, body)
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#underWay -= 1
    }
  }

  async #sendUntilHeard(operation: string, body: Buffer | string): Promise<DatabaseAnswer> {
    for (const began = Date.now(); ; ) {
      try {
        return await this.#sendOnce(operation, body)
      } catch (error) {
        if (!isRefused(error) || Date.now() - began > PATIENCE) throw error
        await setTimeout(20)
      }
    }
  }

  #sendOnce(operation: string, body: Buffer | string): Promise<DatabaseAnswer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          agent: this.#agent,
          method: 'POST',
          path: '/',
          headers: {
            'content-type': 'application/x-amz-json-1.0',
            'content-length': Buffer.byteLength(body),
            'x-amz-target': `DynamoDB_20120810.${operation}`,
            authorization: CREDENTIAL,
            'x-amz-date': '20260101T000000Z',
          },
        },
        (answer) => {
          const chunks: Buffer[] = []
          answer.on('data', (chunk: Buffer) => chunks.push(chunk))
          answer.once('error', reject)
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 500,
              body: Buffer.concat(chunks),
              headers: kept(answer.headers),
            }),
          )
        },
      )
      sent.once('error', reject)
      sent.end(body)
    })
  }

  /** Sends an operation of the machine's own and answers the parsed result; throws its error as `<type>: <message>`. */
  async call(operation: string, input: object): Promise<unknown> {
    const { status, body } = await this.send(operation, JSON.stringify(input))
    if (status === 200) return JSON.parse(body.toString())
    throw new Error(`${operation}: ${body.toString()}`)
  }

  async stop(): Promise<void> {
    this.#agent.destroy()
    await this.#engine.stop()
  }
}

const CREDENTIAL =
  'AWS4-HMAC-SHA256 Credential=local/20260101/ap-southeast-3/dynamodb/aws4_request, SignedHeaders=host, Signature=local'

const MOST_IN_PARALLEL = 64

const PATIENCE = 10_000

const isRefused = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ECONNREFUSED'

const KEPT = ['content-type', 'x-amzn-requestid', 'x-amz-crc32']

const kept = (headers: NodeJS.Dict<string | string[]>) =>
  Object.fromEntries(
    KEPT.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name]]] : [])),
  )
