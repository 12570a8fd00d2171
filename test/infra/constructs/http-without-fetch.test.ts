import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { Bundles } from '../../../infra/constructs/bundles.ts'
import { emptyFolder } from '../empty-folder.ts'

const entry = 'functions/call.ts'
const source = `import http, { Agent } from 'node:http'
import { request } from 'http'
export const handler = async () => {
  const { createServer } = await import('node:http')
  return [typeof http.get, typeof Agent, typeof request, typeof createServer]
}`

/** Runs a script in a Node of its own and gives what it printed, parsed. */
const printedBy = (script: string): unknown =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))

const LOADED = "process.moduleLoadList.some((name) => name.includes('deps/undici'))"

it('gives a function Node’s http, however it asks for it, and does not load fetch for it', async () => {
  const root = emptyFolder()
  mkdirSync(join(root, 'functions'))
  writeFileSync(join(root, entry), source)
  const bundles = await Bundles.build({ root, outputFolder: join(root, 'out'), entries: [entry] })
  const file = JSON.stringify(pathToFileURL(join(bundles.folderOf(entry), 'index.mjs')).href)

  const printed = printedBy(
    `const { handler } = await import(${file}); console.log(JSON.stringify([await handler(), ${LOADED}]))`,
  )

  expect(printed).toEqual([['function', 'function', 'function', 'function'], false])
})

it('is worth its while as long as Node loads fetch for whoever imports http', () => {
  expect(printedBy(`await import('node:http'); console.log(${LOADED})`)).toBe(true)
})
