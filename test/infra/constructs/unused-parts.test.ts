import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { UNUSED_PARTS } from '../../../infra/constructs/unused-parts.ts'
import { bundled } from './bundled.ts'

const libraries = globSync('node_modules/{zod/v4,@smithy/core/dist-es,@aws-sdk/*/dist-es}/**/*.js')

describe('a part that is left out of bundles', () => {
  it.each(UNUSED_PARTS.flatMap(({ files }) => files))('is there to be left out: %s', (file) => {
    const pattern = new RegExp(`^node_modules/${file}$`)

    expect(libraries.filter((path) => pattern.test(path))).not.toEqual([])
  })

  it('says by what and why it was left out when it is called after all', async () => {
    const { handler, file } = await bundled(
      "import * as z from 'zod'\nexport const handler = async () => z.toJSONSchema(z.object({ name: z.string() }))",
    )

    await expect(handler()).rejects.toThrow(
      'toJSONSchema is left out of every bundle: no function describes its schemas to others. See infra/',
    )
    expect(readFileSync(file, 'utf8')).not.toContain('json-schema.org')
  })

  it('is missed by no schema', async () => {
    const { handler } = await bundled(`import * as z from 'zod'
      const Person = z.object({ email: z.email(), born: z.iso.date().optional(), roles: z.array(z.enum(['hr'])).default([]) })
      export const handler = async (value) => Person.safeParse(value)`)

    expect(await handler({ email: 'a@b.example' })).toMatchObject({ success: true, data: { roles: [] } })
    expect((await handler({ email: 'a' })).error.issues).toMatchObject([
      { path: ['email'], message: 'Invalid email address' },
    ])
  })

  it('opens no file of settings: the region comes from the environment or not at all', async () => {
    const { handler } = await bundled(`import { SFNClient } from '@aws-sdk/client-sfn'
      export const handler = async () => new SFNClient({}).config.region()`)

    await expect(handler()).rejects.toThrow(
      'getInstanceMetadataRegion is left out of every bundle: Lambda names the region',
    )
  })
})
