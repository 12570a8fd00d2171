import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { Bundles } from '../../../infra/constructs/bundles.ts'
import { emptyFolder } from '../empty-folder.ts'

const rootWith = (files: Record<string, string>) => {
  const root = emptyFolder()
  mkdirSync(join(root, 'functions'))
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, 'functions', name), text)
  return root
}

describe('bundles', () => {
  it('make each function a folder of its own that Node runs', async () => {
    const root = rootWith({
      'greet.ts':
        "import { word } from './word.ts'\nexport const handler = async (): Promise<string> => word",
      'word.ts': "export const word: string = 'halo'",
      'part.ts': "export const handler = async () => require('node:path').sep",
    })

    const bundles = await Bundles.build({
      root,
      outputFolder: join(root, 'out'),
      entries: ['functions/greet.ts', 'functions/part.ts'],
    })

    const folder = bundles.folderOf('functions/greet.ts')
    const { handler } = await import(pathToFileURL(join(folder, 'index.mjs')).href)
    expect(readdirSync(folder)).toEqual(['index.mjs'])
    expect(await handler()).toBe('halo')
    expect([...bundles.sizes.keys()].sort()).toEqual(['greet', 'part'])
  })

  it('keep the names of errors that workflows catch by name', async () => {
    const root = rootWith({
      'refuse.ts':
        'class PeriodClosedError extends Error { override readonly name = "PeriodClosedError" }\n' +
        'export const handler = async () => { throw new PeriodClosedError() }',
    })

    const bundles = await Bundles.build({
      root,
      outputFolder: join(root, 'out'),
      entries: ['functions/refuse.ts'],
    })

    const { handler } = await import(
      pathToFileURL(join(bundles.folderOf('functions/refuse.ts'), 'index.mjs')).href
    )
    await expect(handler()).rejects.toMatchObject({ name: 'PeriodClosedError' })
  })

  it('leave a bundle untouched whose source has not changed', async () => {
    const root = rootWith({ 'greet.ts': 'export const handler = async () => 1' })
    const build = () =>
      Bundles.build({ root, outputFolder: join(root, 'out'), entries: ['functions/greet.ts'] })
    const file = join((await build()).folderOf('functions/greet.ts'), 'index.mjs')
    const before = statSync(file, { bigint: true }).mtimeNs

    await build()

    expect(statSync(file, { bigint: true }).mtimeNs).toBe(before)
    expect(readFileSync(file, 'utf8')).toContain('createRequire')
  })

  it('name every function that has no entry file', async () => {
    const root = rootWith({ 'greet.ts': 'export const handler = async () => 1' })
    const build = Bundles.build({
      root,
      outputFolder: join(root, 'out'),
      entries: ['functions/greet.ts', 'functions/open-task.ts', 'functions/staff.tsx'],
    })

    await expect(build).rejects.toThrow(
      /no entry file below .*: open-task \(functions\/open-task\.ts\), staff \(functions\/staff\.tsx\)\.$/,
    )
  })

  it('say where a source does not parse', async () => {
    const root = rootWith({ 'greet.ts': 'export const handler = async () =>' })

    const build = Bundles.build({ root, outputFolder: join(root, 'out'), entries: ['functions/greet.ts'] })

    await expect(build).rejects.toThrow(/functions\/greet\.ts:1:\d+/)
  })
})
