import type { Row } from './journal.ts'

/** Readers of a row's columns: the schema fixes their kinds, so another kind is a broken journal. */
export const textIn = (row: Row, column: string): string => {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`The journal's column ${column} holds no text`)
  return value
}

export const optionalTextIn = (row: Row, column: string): string | undefined => {
  const value = row[column]
  return typeof value === 'string' ? value : undefined
}

export const numberIn = (row: Row, column: string): number => {
  const value = row[column]
  if (typeof value !== 'number') throw new Error(`The journal's column ${column} holds no number`)
  return value
}

export const optionalNumberIn = (row: Row, column: string): number | undefined => {
  const value = row[column]
  return typeof value === 'number' ? value : undefined
}
