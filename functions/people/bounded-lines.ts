/** A line that does not end where any line of a file does; `line` counts from 1. */
export class EndlessLine extends Error {
  override readonly name = 'EndlessLine'
  readonly line: number

  constructor(line: number) {
    super(`line ${line} is longer than any row`)
    this.line = line
  }
}

/** In characters: a row of a directory has not a hundredth of it, and a parser would make a cell of each comma. */
export const LONGEST_LINE = 256 * 1024

/** Gives the same text; throws `EndlessLine` before more than the longest line was given without a line break. */
export async function* boundedLines(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let line = 1
  let length = 0
  let endsInReturn = false
  for await (const piece of pieces) {
    let begin = endsInReturn && piece.startsWith('\n') ? 1 : 0
    for (const { 0: lineBreak, index } of piece.matchAll(/\r\n|\r|\n/g)) {
      if (index < begin) continue
      if (length + index - begin > LONGEST_LINE) throw new EndlessLine(line)
      line += 1
      length = 0
      begin = index + lineBreak.length
    }
    length += piece.length - begin
    if (length > LONGEST_LINE) throw new EndlessLine(line)
    endsInReturn = piece.endsWith('\r')
    yield piece
  }
}
