/** A file as it comes, piece by piece. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

interface CsvText {
  /** What separates cells. */
  readonly delimiter: string
  readonly pieces: AsyncIterable<string>
  /** Whether a byte that is no UTF-8 ended the pieces early. */
  isBroken(): boolean
}

/** How far the end of the header is looked for, in characters. */
const LONGEST_HEADER = 64 * 1024

/** Spreadsheet programs read, and write, what separates cells in a line before the header. */
const SEPARATOR_LINE = /^\uFEFF?sep=([,;\t|])[ \t]*(?=[\r\n]|$)/i

// Spreadsheets set to Indonesian write semicolons, because the comma is their decimal sign.
const delimiterOf = (text: string): string => {
  const told = SEPARATOR_LINE.exec(text)?.[1]
  if (told !== undefined) return told
  const header = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  const count = (delimiter: string) => header.split(delimiter).length
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best))
}

class NotUtf8 extends Error {
  override readonly name = 'NotUtf8'
}

/** Decodes piece by piece. A file of a spreadsheet program is no text either: it holds NULs. */
async function* decode(pieces: Pieces): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const checked = (read: () => string) => {
    try {
      const text = read()
      if (!text.includes('\0')) return text
    } catch {}
    throw new NotUtf8()
  }
  for await (const piece of pieces) yield checked(() => decoder.decode(piece, { stream: true }))
  yield checked(() => decoder.decode())
}

/** The text of a file and what separates its cells, read off its header; `undefined` where its beginning is no UTF-8. */
export const textFrom = async (pieces: Pieces): Promise<CsvText | undefined> => {
  const rest = decode(pieces)
  let isBroken = false
  let begun = ''
  try {
    while (!/[\r\n]/.test(begun) && begun.length < LONGEST_HEADER) {
      const { done, value } = await rest.next()
      if (done) break
      begun += value
    }
  } catch (error) {
    if (error instanceof NotUtf8) return undefined
    throw error
  }
  const all = async function* () {
    // Its line stays, so that every other keeps its number.
    yield begun.replace(SEPARATOR_LINE, '')
    try {
      yield* rest
    } catch (error) {
      isBroken = error instanceof NotUtf8
      throw error
    }
  }
  return { delimiter: delimiterOf(begun), pieces: all(), isBroken: () => isBroken }
}
