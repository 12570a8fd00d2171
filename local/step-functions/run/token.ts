import { randomBytes } from 'node:crypto'

const PREFIX = 'AQCEAAAA'
const PATTERN = /^(\d+)\.(\d+)\.[\w-]+$/

/** Makes the token of a task: it names its execution and branch, and cannot be guessed. */
export const newToken = (execution: number, branch: number): string =>
  PREFIX +
  Buffer.from(`${execution}.${branch}.${randomBytes(48).toString('base64url')}`).toString('base64url')

/** Where a token's task is, or `undefined` when it is none of ours. */
export const placeOfToken = (token: string): { execution: number; branch: number } | undefined => {
  if (!token.startsWith(PREFIX)) return undefined
  const match = PATTERN.exec(Buffer.from(token.slice(PREFIX.length), 'base64url').toString('latin1'))
  return match ? { execution: Number(match[1]), branch: Number(match[2]) } : undefined
}
