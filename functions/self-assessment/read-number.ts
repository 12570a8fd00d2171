import { numberMarks } from '../platform/i18n/format.ts'
import type { Language } from '../platform/i18n/languages.ts'

/** What a typed text says: one number, one of two a thousandfold apart, or none. */
export type NumberRead =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'twoNumbers'; readonly whole: number; readonly fraction: number }
  | { readonly kind: 'notANumber' }

const GROUPED_BY_SPACE = /^[1-9]\d{0,2}(\s\d{3})+([.,]\d+)?$/
const GROUPED_BY_DOT = /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/
const GROUPED_BY_COMMA = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/
const PLAIN = /^\d+([.,]\d+)?$/
/** `1.250` and `1,250`, but not `0,750`: no group of thousands is zero. */
const TWOFOLD = /^(?!0+[.,])\d{1,3}([.,])\d{3}$/

const LARGEST = 1e12

const NOT_A_NUMBER: NumberRead = { kind: 'notANumber' }

const withoutUnit = (typed: string, unit: string): string => {
  const lower = typed.toLowerCase()
  const ending = ['%', unit.toLowerCase()].find((end) => end !== '' && lower.endsWith(end))
  return (ending ? typed.slice(0, -ending.length) : typed).trim()
}

const numberOf = (digits: string): NumberRead => {
  const value = Number(digits)
  return value <= LARGEST ? { kind: 'number', value } : NOT_A_NUMBER
}

const readTwofold = (text: string, mark: string | undefined, language: Language): NumberRead => {
  const whole = Number(text.replace(/[.,]/, ''))
  if (mark === numberMarks(language).group && !text.startsWith('0')) return { kind: 'number', value: whole }
  return { kind: 'twoNumbers', whole, fraction: Number(text.replace(',', '.')) }
}

/**
 * The number that a person typed on a page in `language`; the unit may follow. Either language's writing is
 * understood where it can mean only one number: `1250`, `94,5`, `94.5`, `1.250,5`, `1,250.5`. One mark before exactly
 * three digits could be thousands or a fraction: it is read as thousands where the page's language groups by that
 * mark, and is otherwise `twoNumbers`, never a guess. So no text is read as different numbers in the two languages.
 * Negative, empty, larger than 10¹² is `notANumber`.
 */
export const readNumber = (typed: string, unit: string, language: Language): NumberRead => {
  const text = withoutUnit(typed.trim(), unit)
  const twofold = TWOFOLD.exec(text)
  if (twofold) return readTwofold(text, twofold[1], language)
  if (GROUPED_BY_DOT.test(text)) return numberOf(text.replaceAll('.', '').replace(',', '.'))
  if (GROUPED_BY_COMMA.test(text)) return numberOf(text.replaceAll(',', ''))
  if (GROUPED_BY_SPACE.test(text)) return numberOf(text.replaceAll(/\s/g, '').replace(',', '.'))
  return PLAIN.test(text) ? numberOf(text.replace(',', '.')) : NOT_A_NUMBER
}

/** The number as `readNumber` reads it back in every language: ungrouped, and never with exactly three decimals. */
export const writeNumber = (value: number, language: Language): string => {
  const [whole, decimals] = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 20 })
    .format(value)
    .split('.')
  if (!decimals) return `${whole}`
  return `${whole}${numberMarks(language).decimal}${decimals.length === 3 ? `${decimals}0` : decimals}`
}
