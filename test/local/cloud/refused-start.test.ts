import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { startCloud } from '../../../local/cloud.ts'
import { StartError } from '../../../local/start-error.ts'
import { fixtureAssembly } from '../fixture/running-cloud.ts'
import { withFixture } from './fixture-cloud.ts'

const { data, start } = withFixture()

const refusal = async (options: { data?: string; port?: number; assembly?: string }) => {
  const error = await startCloud({ assembly: fixtureAssembly(), data: data(), port: 0, ...options }).catch(
    (cause: unknown) => cause,
  )
  expect(error).toBeInstanceOf(StartError)
  return error instanceof StartError ? error.message : ''
}

describe('a machine that cannot start', () => {
  it('says that its port is in use', async () => {
    const other = createServer()
    const port = await new Promise<number>((resolve) => {
      other.listen(0, '127.0.0.1', () => {
        const address = other.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })

    const message = await refusal({ port })

    expect(message).toBe(`Port ${port} is in use; choose another with PORT.`)
    other.close()
  })

  it('says that its data folder is in use, and starts when it is free again', async () => {
    const cloud = await start()

    const message = await refusal({})
    await cloud.stop()

    expect(message).toBe(`The data folder ${data()} is in use by another Bina.`)
    await expect(start()).resolves.toBeDefined()
  })

  it('says that its data folder cannot be written to', async () => {
    const file = join(data(), 'file')
    writeFileSync(file, '')

    const message = await refusal({ data: join(file, 'below') })

    expect(message).toMatch(/^The data folder .*below cannot be written to\.$/)
  })

  it.each(['machine.sqlite', 'dynamodb.sqlite', 'step-functions.sqlite'])(
    'says that %s is corrupt',
    async (name) => {
      writeFileSync(join(data(), name), 'not a database, and long enough to be looked at '.repeat(50))

      const message = await refusal({})

      expect(message).toContain(name)
      expect(message).not.toContain('\n')
    },
  )

  it('says that there is nothing to run', async () => {
    expect(await refusal({ assembly: data() })).toMatch(/must hold exactly one stack/)
  })
})
