import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

interface VerifierOptions {
  readonly fingerprint?: string
  readonly language?: 'id' | 'en'
}

/** The exit code and what is printed. */
export interface Verdict {
  readonly code: number
  readonly said: string
}

interface Words {
  readonly after: (chain: string, from: number, to: number) => string
}

/** What is to be printed. */
interface Report {
  readonly told: (line: string) => void
  readonly uncovered: (line: string) => void
  readonly lines: () => readonly string[]
}

interface Program {
  readonly WORDS: { readonly en: Words }
  readonly reportIn: (words: Words) => Report
  readonly judge: (
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
    asked: VerifierOptions,
  ) => { readonly code: number; readonly lines: readonly string[] }
}

export const VERIFIER = resolve(import.meta.dirname, '../../data/verify/verify-export.mjs')

const program: Program = await import(pathToFileURL(VERIFIER).href)

export const { WORDS, reportIn } = program

/** Judges texts or bytes in this process, in English. */
export const judge = (files: readonly (string | Uint8Array)[], fingerprint?: string): Verdict => {
  const named = files.map((file, at) => ({ name: `file ${at + 1}`, bytes: Buffer.from(file) }))
  const { code, lines } = program.judge(named, { language: 'en', ...(fingerprint ? { fingerprint } : {}) })
  return { code, said: lines.join('\n') }
}

let files = 0

/** Writes texts to files of a folder and runs the verifier over them as an auditor would: a program of its own. */
export const runVerifier = (
  folder: string,
  texts: readonly (string | Uint8Array)[],
  ...options: readonly string[]
): Verdict => {
  const names = texts.map((text) => {
    files += 1
    const file = join(folder, `${files}.json`)
    writeFileSync(file, text)
    return file
  })
  const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFIER, '--en', ...options, ...names], {
    encoding: 'utf8',
  })
  return { code: status ?? -1, said: stdout + stderr }
}
