import { connect } from 'node:net'
import { dynamoDbClient } from '../../functions/platform/clients/dynamodb-client.ts'
import { EngineAgent } from '../../local/dynamodb/engine-agent.ts'

/** An SDK's client of a database engine that `agent` has connections to. */
export const engineClient = (agent: EngineAgent) =>
  dynamoDbClient({
    // The agent knows the way; the name is for the request's Host only.
    endpoint: 'http://localhost',
    region: 'ap-southeast-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    requestHandler: { httpAgent: agent },
  })

/** Connections to an engine that another process has started and shares by a socket in its folder. */
export const sharedAgent = (socket: string): EngineAgent =>
  new EngineAgent({ connect: async () => connect(socket) })
