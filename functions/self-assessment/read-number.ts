const THOUSANDS_BY_DOT = /^\d{1,3}(\.\d{3})+(,\d+)?$/
const THOUSANDS_BY_COMMA = /^\d{1,3}(,\d{3})+\.\d+$|^\d{1,3}(,\d{3}){2,}$/
const PLAIN = /^\d+([.,]\d+)?$/

const LARGEST = 1e12

const withoutUnit = (typed: string, unit: string): string => {
  const lower = typed.toLowerCase()
  const ending = ['%', unit.toLowerCase()].find((end) => end !== '' && lower.endsWith(end))
  return (ending ? typed.slice(0, -ending.length) : typed).replaceAll(/\s/g, '')
}

const digitsOf = (typed: string): string | undefined => {
  if (THOUSANDS_BY_DOT.test(typed)) return typed.replaceAll('.', '').replace(',', '.')
  if (THOUSANDS_BY_COMMA.test(typed)) return typed.replaceAll(',', '')
  return PLAIN.test(typed) ? typed.replace(',', '.') : undefined
}

/**
 * The number a person typed, as numbers are written in Indonesia: `1.250` is a thousand and more, `94,5` a fraction.
 * What can only be meant in the English way (`94.5`, `1,250.75`) is understood too, and the unit may follow.
 * `undefined` for anything else: negative, empty, larger than 10¹², or not a number.
 */
export const readNumber = (typed: string, unit = ''): number | undefined => {
  const digits = digitsOf(withoutUnit(typed.trim(), unit))
  const value = digits === undefined ? Number.NaN : Number(digits)
  return value <= LARGEST ? value : undefined
}

/** The number as `readNumber` reads it back, with at most six decimals. */
export const writeNumber = (value: number): string =>
  new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 }).format(value)
