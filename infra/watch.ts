// Synthesises the app and then watches what it is made of, telling the process that started it of each change.
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { nameOfEntry } from './constructs/bundles.ts'
import { Rebuilds } from './constructs/rebuilds.ts'
import { synthesiseApp } from './synthesise-app.ts'
import { watchFolders } from './watch-folders.ts'

/** What is told: a function's new bundle, a workflow's new text, what cannot be bundled, and what only a restart shows. */
type WatchMessage =
  | { readonly kind: 'synthesised' }
  | { readonly kind: 'function'; readonly name: string; readonly folder: string }
  | { readonly kind: 'workflow'; readonly name: string; readonly text: string }
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'restart'; readonly path: string }

const tell = (told: WatchMessage) => void process.send?.(told)

/** Editors write a file in several steps. */
const SETTLING = 40
const WORKFLOW = '.asl.json'
const [, , outputFolder = '.build/dev'] = process.argv

process.once('disconnect', () => process.exit())
const { sources } = await synthesiseApp(outputFolder)
const rebuilds = new Rebuilds({ root: '.', outputFolder, sources })
const changed = new Set<string>()
let isWorking = false

const rebuild = async (entry: string): Promise<void> => {
  try {
    const folder = await rebuilds.rebuild(entry)
    if (folder !== undefined) tell({ kind: 'function', name: nameOfEntry(entry), folder })
  } catch (error) {
    tell({ kind: 'fault', message: error instanceof Error ? error.message : String(error) })
  }
}

const take = (path: string): void => {
  rebuilds.note(path)
  if (!existsSync(path)) return
  if (/^infra\/.*\.ts$/.test(path)) tell({ kind: 'restart', path })
  if (path.endsWith(WORKFLOW))
    tell({ kind: 'workflow', name: basename(path, WORKFLOW), text: readFileSync(path, 'utf8') })
}

const work = async (): Promise<void> => {
  if (isWorking) return
  isWorking = true
  await delay(SETTLING)
  for (;;) {
    for (const path of changed) take(path)
    changed.clear()
    const entry = rebuilds.next()
    if (entry === undefined) break
    await rebuild(entry)
  }
  isWorking = false
}

watchFolders(['functions', 'workflows', 'infra'], (path) => {
  changed.add(path)
  void work()
})
tell({ kind: 'synthesised' })
