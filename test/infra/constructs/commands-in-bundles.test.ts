import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ASKED_FOR } from '../../../infra/constructs/shakeable-schemas.ts'
import { withTables } from '../../ground/tables.ts'
import { withAnsweringServer } from './answering-server.ts'
import { bundled } from './bundled.ts'
import { COMMANDS, ON_TABLES, onTables } from './commands.ts'

const sources = globSync('functions/**/*.{ts,tsx}').map((file) => readFileSync(file, 'utf8'))
const server = withAnsweringServer()
const tables = withTables()

const factoryOf = (client: string) =>
  /export const (\w+Client)\b/.exec(
    readFileSync(`functions/platform/clients/${client}-client.ts`, 'utf8'),
  )?.[1] ?? ''

/** A bundle that calls what our functions call of one service, by the house's client. */
const callerOf = async (client: string) => {
  const commands = Object.keys(COMMANDS).filter((name) => COMMANDS[name]?.client === client)
  const classes = [...(ASKED_FOR[client] ?? []), `${client.toUpperCase()}ServiceException`]
  const known = client === 'lambda' ? [] : classes
  const imported = [...commands.map((name) => `${name}Command`), ...known].join(', ')
  const { handler } = await bundled(`
    import { ${imported} } from '@aws-sdk/client-${client}'
    import { ${factoryOf(client)} } from '../functions/platform/clients/${client}-client.ts'
    const classes = { ${known.join(', ')} }
    const commands = { ${commands.map((name) => `${name}: (input) => new ${name}Command(input)`).join(', ')} }
    export const handler = async (config, command, input) => {
      try {
        const read = await ${factoryOf(client)}(config).send(commands[command](input))
        return read.Body ? { Body: await read.Body.transformToString() } : read
      } catch (error) {
        return { error, is: Object.keys(classes).filter((name) => error instanceof classes[name]) }
      }
    }`)
  return handler
}

const callers = new Map<string, ReturnType<typeof callerOf>>()

const called = async (command: string) => {
  const { client, input } = COMMANDS[command] ?? expect.fail(`${command} is not among the commands.`)
  const caller = callers.get(client) ?? callerOf(client)
  callers.set(client, caller)
  return (await caller)(server.config(), command, input)
}

describe('a command from a bundle', () => {
  it.each(Object.entries(COMMANDS))(
    'is sent, and its answer read: %s',
    async (command, { answer, reads }) => {
      server.answers({ body: answer })

      expect(await called(command)).toMatchObject(reads)
    },
  )

  it('is tried here if any function calls it', () => {
    const sent = sources.flatMap((text) =>
      [...text.matchAll(/\bnew (\w+)Command\(|\bpaginate(\w+)\(/g)].map(([, once, paged]) => once ?? paged),
    )

    expect([...new Set(sent)].sort()).toEqual([...Object.keys(COMMANDS), ...ON_TABLES].sort())
  })
})

describe('DynamoDB from a bundle', () => {
  it('does to a table what functions do to theirs, and tells errors apart', async () => {
    const { client, records } = tables()
    const { requestHandler } = client.config
    const { handler } = await bundled(onTables)

    const done = await handler({ ...server.config(), endpoint: 'http://localhost', requestHandler }, records)

    const item = { pk: 'a', sk: 'b', rank: 1.5, whom: new Set(['x']), gsi1pk: 'g', gsi1sk: 's' }
    const grown = { ...item, rank: 2.5 }
    expect(done.items).toEqual([item, item, grown, grown, grown])
    expect(done).toMatchObject({ isRefused: true, isCancelled: true, left: 0 })
    expect(done.reasons).toMatchObject([{ Code: 'ConditionalCheckFailed', Item: { rank: { N: '2.5' } } }])
    expect(done.unknown).toMatchObject({ name: 'ResourceNotFoundException', $fault: 'client' })
  })
})

const answers = [
  [400, 'StartExecution', '{"__type":"ExecutionAlreadyExists","message":"One."}', 'ExecutionAlreadyExists'],
  [404, 'GetObject', '<Error><Code>NoSuchKey</Code><Message>One.</Message></Error>', 'NoSuchKey'],
] as const

const others = [
  [400, 'SendTaskSuccess', '{"__type":"com.amazonaws.states#TaskTimedOut","message":"One."}', 'TaskTimedOut'],
  [
    412,
    'PutObject',
    '<Error><Code>PreconditionFailed</Code><Message>One.</Message></Error>',
    'PreconditionFailed',
  ],
  [400, 'StartExecution', '{"__type":"ExecutionLimitExceeded","message":"One."}', 'ExecutionLimitExceeded'],
  [500, 'SendTaskSuccess', '{"__type":"InternalServerError","message":"One."}', 'InternalServerError'],
] as const

describe('an error from a bundle', () => {
  it.each(answers)(
    'is of its own class where functions ask for it: %s of %s',
    async (status, command, body, name) => {
      server.answers({ status, body })

      const { error, is } = await called(command)

      expect(is).toEqual([name, expect.stringMatching(/^\w+ServiceException$/)])
      expect(error).toMatchObject({ name, message: 'One.', $fault: 'client' })
    },
  )

  it.each(others)(
    'has its name and tells whose fault it is where they do not: %s of %s',
    async (status, command, body, name) => {
      server.answers({ status, body })

      const { error, is } = await called(command)

      expect(is).toEqual([expect.stringMatching(/^\w+ServiceException$/)])
      expect(error).toMatchObject({ name, message: 'One.', $fault: status < 500 ? 'client' : 'server' })
    },
  )

  it('is of its own class where an answer has no words: NotFound of HeadObject', async () => {
    server.answers({ status: 404, body: '' })

    const { is } = await called('HeadObject')

    expect(is).toEqual(['NotFound', 'S3ServiceException'])
  })

  it('keeps its class in every bundle if any function asks for it', () => {
    const asked = sources.flatMap((text) =>
      [...text.matchAll(/import \{([^}]*)\} from '@aws-sdk\/client-(\w+)'/g)].flatMap(
        ([, names = '', client = '']) =>
          (names.match(/\w+/g) ?? [])
            .filter((name) => text.includes(`instanceof ${name}`) && !name.endsWith('ServiceException'))
            .map((name) => `${client} ${name}`),
      ),
    )
    const kept = Object.entries(ASKED_FOR).flatMap(([client, names]) =>
      names.map((name) => `${client} ${name}`),
    )

    expect([...new Set(asked)].sort()).toEqual(kept.sort())
  })
})
