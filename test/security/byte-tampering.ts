import { type Dice, oneOf } from './dice.ts'

const BYTES = [...'0123456789abcdef{}[]",:\\ \n\0Z-e.'].map((sign) => sign.charCodeAt(0))

type OnBytes = (bytes: Buffer, at: number, length: number, dice: Dice) => Buffer

const onBytes: readonly OnBytes[] = [
  (bytes, at, _, dice) => {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice(8))
    return bytes
  },
  (bytes, at, _, dice) => {
    bytes[at] = oneOf(BYTES, dice)
    return bytes
  },
  (bytes, at, length) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)]),
  (bytes, at, length) =>
    Buffer.concat([
      bytes.subarray(0, at + length),
      bytes.subarray(at, at + length),
      bytes.subarray(at + length),
    ]),
  (bytes, at, length, dice) => {
    const to = dice(bytes.length)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(at, at + length), bytes.subarray(to)])
  },
  (bytes, at, length, dice) => {
    bytes.copy(bytes, at, dice(bytes.length), dice(bytes.length) + length)
    return bytes
  },
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, _, dice) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from([dice(256)]), bytes.subarray(at)]),
]

/** Changes some bytes: flips, sets, drops, doubles, moves, copies, cuts off or puts in. */
export const tamperBytes = (text: string, dice: Dice): Buffer => {
  const bytes = Buffer.from(text)
  return oneOf(onBytes, dice)(bytes, dice(bytes.length), 1 + dice(dice(4) === 0 ? 400 : 8), dice)
}
