import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import * as z from 'zod'

const Line = z.strictObject({ path: z.string(), text: z.string() })

const textOf = (file: string): string => {
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  if (Buffer.from(text).equals(bytes)) return text
  throw new Error(`${file} is no text.`)
}

/** Every file of a folder as a JSON line, in the order of their paths. Throws for a file that is no text. */
export const fileLines = (folder: string): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()
    .map((file) => `${JSON.stringify({ path: relative(folder, file), text: textOf(file) })}\n`)
    .join('')

/** Makes the files of such lines. */
export const fromFileLines = (folder: string, lines: string): void => {
  for (const line of lines.split('\n').filter(Boolean)) {
    const { path, text } = Line.parse(JSON.parse(line))
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
