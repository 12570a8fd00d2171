import type { PageRequest } from '../../platform/http/route.ts'

const isKey = (cursor: string): boolean => {
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return typeof key === 'object' && key !== null && !Array.isArray(key)
  } catch {
    return false
  }
}

/** Where a list goes on, from the query; whatever is no cursor of ours begins the list anew. */
export const cursorIn = ({ query }: Pick<PageRequest, 'query'>, name: string): string | undefined => {
  const cursor = query[name]
  return cursor && isKey(cursor) ? cursor : undefined
}

/** A number from 0 in the query; 0 for whatever is none. */
export const numberIn = ({ query }: Pick<PageRequest, 'query'>, name: string): number => {
  const number = Number(query[name] ?? '0')
  return Number.isSafeInteger(number) && number >= 0 ? number : 0
}
