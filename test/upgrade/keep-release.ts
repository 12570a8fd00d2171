// `npm run keep-release -- 0.3.0`: keeps a city in the middle of a cycle for later releases to go on with.
import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { StartError } from '../../local/start-error.ts'
import { keepCity } from './keep/keep-city.ts'
import { folderOf, isVersion } from './releases.ts'

const USAGE =
  'Usage: npm run keep-release -- VERSION [--replace], where VERSION is three numbers, such as 0.3.0.'

const read = () => {
  try {
    return parseArgs({ options: { replace: { type: 'boolean', default: false } }, allowPositionals: true })
  } catch (error) {
    throw new StartError(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

const readRequest = (): { release: string; replace: boolean } => {
  const { values, positionals } = read()
  const [release = '', ...more] = positionals
  if (!isVersion(release) || more.length > 0) throw new StartError(USAGE)
  if (existsSync(folderOf(release)) && !values.replace)
    throw new StartError(
      `test/upgrade/${release} is there: what a release wrote is not edited. Before it is released, --replace makes it anew.`,
    )
  return { release, replace: values.replace }
}

const keep = async (release: string): Promise<void> => {
  const draft = mkdtempSync(join(import.meta.dirname, '.keeping-'))
  try {
    await keepCity(draft)
    rmSync(folderOf(release), { recursive: true, force: true })
    renameSync(draft, folderOf(release))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

try {
  const { release } = readRequest()
  const begun = performance.now()
  await keep(release)
  process.stdout.write(
    `test/upgrade/${release} is made, in ${Math.round((performance.now() - begun) / 1000)} s.\n`,
  )
} catch (error) {
  if (!(error instanceof StartError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
