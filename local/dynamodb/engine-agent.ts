import { Agent } from 'node:http'
import { Socket } from 'node:net'

/** Whoever can open a connection to a database engine. */
export interface Connector {
  connect(): Promise<Socket>
}

/** An agent for HTTP clients, SDKs among them, whose connections to the database engine are kept alive. */
export class EngineAgent extends Agent {
  readonly #engine: Connector

  constructor(engine: Connector) {
    super({ keepAlive: true, maxSockets: 64 })
    this.#engine = engine
  }

  override createConnection(...[, done]: Parameters<Agent['createConnection']>): undefined {
    this.#engine.connect().then(
      (socket) => done?.(null, socket),
      // Nobody looks at a socket beside an error.
      (error: Error) => done?.(error, new Socket()),
    )
  }
}
