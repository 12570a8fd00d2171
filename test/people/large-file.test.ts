import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, it } from 'vitest'
import { readPeopleCsv } from '../../functions/people/read-people-csv.ts'
import { loops } from '../ground/loops.ts'
import { TODAY } from './csv-files.ts'

const MEBIBYTE = 1024 * 1024
/** Of a file, in mebibytes. */
const SIZE = loops(8, 20)
const HEADER = 'nip,employment,name,email,unit,post,post_type,grade,supervisor_nip,status,roles\n'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

let most = 0
const look = () => {
  collectGarbage()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  most = Math.max(most, heapUsed + arrayBuffers)
}

/** So many bytes of rows, in pieces as a bucket gives them; the memory in use is looked at now and then. */
async function* rows(bytes: number, rowAt: (number: number) => string) {
  yield Buffer.from(HEADER)
  let piece = ''
  for (let number = 0, sent = 0; sent < bytes; number += 1) {
    piece += rowAt(number)
    if (piece.length < 64 * 1024) continue
    sent += piece.length
    yield Buffer.from(piece)
    piece = ''
    if (number % 20_000 < 300) look()
  }
}

/** Mebibytes that reading takes beyond what was in use. */
const takenBy = async (reading: () => Promise<unknown>) => {
  most = 0
  look()
  const before = most
  await reading()
  return (most - before) / MEBIBYTE
}

it.each([
  ['of nothing', () => `${','.repeat(10)}\n`],
  ['that are all wrong', () => `${'x,'.repeat(10)}x${' '.repeat(80)}\n`],
])('reads a file of rows %s in a bounded part of memory', async (_, rowAt) => {
  const taken = await takenBy(() => readPeopleCsv(rows(SIZE * MEBIBYTE, rowAt), TODAY))

  expect(taken).toBeLessThan(3 * SIZE)
})

it.each([
  ['of commas', ','],
  ['of one cell', 'x'],
])('reads no line %s without an end', async (_, character) => {
  const piece = Buffer.from(character.repeat(64 * 1024))
  const line = function* () {
    yield Buffer.from(`${HEADER}\r\n`)
    for (let number = 0; number < 16 * SIZE; number += 1) yield piece
  }
  let table: Awaited<ReturnType<typeof readPeopleCsv>> | undefined
  const taken = await takenBy(async () => {
    table = await readPeopleCsv(line(), TODAY)
    look()
  })

  expect(table?.problems).toMatchObject([{ file: 'people', line: 3, code: 'endless-line' }])
  expect(taken).toBeLessThan(SIZE)
})
