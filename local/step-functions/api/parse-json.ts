import { fromText, type Json } from '../json.ts'

const EXPECTED = "was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')"

/** What is wrong with a text that is no JSON, as the service's parser words it for the common mistakes. */
const complaintOf = (text: string): string => {
  const word = /^\s*([A-Za-z_$][\w$]*)/.exec(text)?.[1]
  if (word !== undefined) return `Unrecognized token '${word}': ${EXPECTED}`
  const member = /^\s*\{\s*([^\s"}])/.exec(text)?.[1]
  if (member !== undefined)
    return `Unexpected character ('${member}' (code ${member.charCodeAt(0)})): was expecting double-quote to start field name`
  return 'Unexpected end-of-input or character in JSON text'
}

/** Parses text a caller gave; `refuse` makes the error of a text that is no JSON. */
export const parseJson = (text: string, empty: string, refuse: (complaint: string) => Error): Json => {
  if (text.trim() === '') throw refuse(empty)
  try {
    return fromText(text)
  } catch {
    throw refuse(complaintOf(text))
  }
}
