import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'bina-layers-'))
copyFileSync(join(root, 'biome.json'), join(folder, 'biome.json'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Whether the house's lint rules let a file at a path import something. */
const mayImport = (path: string, imported: string): boolean => {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `import { x } from '${imported}'\n\nexport const y = x\n`)
  const biome = join(root, 'node_modules', '.bin', 'biome')
  const run = spawnSync(biome, ['lint', '--vcs-enabled=false', '--reporter=json', path], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(run.stdout).toContain('"diagnostics"')
  return !run.stdout.includes('noRestrictedImports')
}

it.each([
  ['the domain reaches for the platform', 'functions/domain/rule.ts', '../platform/clock.ts'],
  ['the domain reaches for AWS', 'functions/domain/rule.ts', '@aws-sdk/client-sfn'],
  ['the platform reaches for a capability', 'functions/platform/mail/send.ts', '../../people/texts.ts'],
  ['a capability reaches for another', 'functions/review/rate.ts', '../calibration/texts.ts'],
  ['a capability reaches for the web', 'functions/review/rate.ts', '../web/staff/texts.ts'],
  ['the web reaches for the embedded cloud', 'functions/web/hr/page.tsx', '../../../local/cloud.ts'],
  ['the infrastructure imports a function', 'infra/people.ts', '../functions/people/texts.ts'],
  ['the embedded cloud imports a rule', 'local/cloud.ts', '../functions/domain/rating.ts'],
])('refuses it when %s', (_, path, imported) => {
  expect(mayImport(path, imported)).toBe(false)
})

it.each([
  ['a capability uses a rule', 'functions/review/rate.ts', '../domain/rating.ts'],
  ['a capability uses the ground', 'functions/review/rate.ts', '../platform/clock.ts'],
  ['the platform uses a rule', 'functions/platform/mail/send.ts', '../../domain/rating.ts'],
  ['the web composes capabilities', 'functions/web/hr/page.tsx', '../../periods/open-period.ts'],
])('lets it pass when %s', (_, path, imported) => {
  expect(mayImport(path, imported)).toBe(true)
})
