import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from '../../local/start-error.ts'

export const root = resolve(fileURLToPath(new URL('../..', import.meta.url)))

/**
 * Synthesises the CDK app into the folder `assembly` by running `infra/app.ts`, as the CDK's own tool would. Throws a
 * `StartError` with what the app said when it fails.
 */
export const synthesise = (assembly: string): Promise<void> =>
  new Promise((done, fail) => {
    mkdirSync(assembly, { recursive: true })
    const app = spawn(process.execPath, [join(root, 'infra', 'app.ts')], {
      cwd: root,
      // What CloudFormation would think of the template is for `npm run synth` to say, not for whoever waits here.
      env: { ...process.env, CDK_OUTDIR: assembly, CDK_VALIDATION: 'false' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    const hear = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4000)
    }
    app.stdout.on('data', hear)
    app.stderr.on('data', hear)
    app.once('error', (cause) => fail(new StartError(`The CDK app cannot be run: ${cause.message}`)))
    app.once('exit', (code) => {
      if (code === 0) done()
      else fail(new StartError(`The CDK app could not be synthesised:\n${said.trim()}`))
    })
  })

/** All that an assembly is made of. */
const SOURCES = ['data/holidays', 'functions', 'infra', 'workflows', 'cdk.json', 'package-lock.json']

const filesIn = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .toSorted()
        .flatMap((name) => filesIn(join(path, name)))
    : [path]

const digestOf = (files: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

/** A digest of everything that an assembly is made of: two assemblies of the same sources are the same. */
export const digestOfSources = (): string =>
  digestOf(SOURCES.flatMap((source) => filesIn(join(root, source))))

// The files beside the assets name them by their content: whoever synthesises otherwise changes one of them.
const digestOfAssembly = (assembly: string): string => {
  const files = readdirSync(assembly).filter((name) => name.endsWith('.json'))
  return digestOf(files.toSorted().map((name) => join(assembly, name)))
}

/** Synthesises the CDK app into `assembly`, unless the folder holds what these very sources gave; tells before it begins. */
export const synthesiseChanges = async (assembly: string, tell: () => void): Promise<void> => {
  const note = join(assembly, 'made-of.txt')
  const sources = digestOfSources()
  const made = () => `${sources} ${digestOfAssembly(assembly)}`
  if (existsSync(note) && readFileSync(note, 'utf8') === made()) return
  tell()
  await synthesise(assembly)
  writeFileSync(note, made())
}
