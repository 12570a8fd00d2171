import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { Bundles } from '../../../infra/constructs/bundles.ts'
import { emptyFolder } from '../empty-folder.ts'

const SOURCE = `import * as z from 'zod'
const schema = z.object({ year: z.int(), names: z.record(z.string(), z.string().optional()) })
export const handler = { parse: (value) => schema.safeParse(value).success, describe: () => z.toJSONSchema(schema) }`

it('leaves the making of JSON Schema out of a bundle, and all of parsing in it', async () => {
  const root = emptyFolder()
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  mkdirSync(join(root, 'entries'))
  writeFileSync(join(root, 'entries/entry.ts'), SOURCE)

  const bundles = await Bundles.build({
    root,
    outputFolder: join(root, 'out'),
    entries: ['entries/entry.ts'],
  })
  const file = join(bundles.folderOf('entries/entry.ts'), 'index.mjs')
  const { handler } = await import(pathToFileURL(file).href)

  expect(handler.parse({ year: 2027, names: { id: 'Libur' } })).toBe(true)
  expect(handler.parse({ year: '2027', names: {} })).toBe(false)
  expect(handler.describe).toThrow('Bundles have no JSON Schema.')
  expect(readFileSync(file, 'utf8')).not.toContain('contentEncoding')
})
