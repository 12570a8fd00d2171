/**
 * Characters that change or imitate a text without being seen in it: controls, format characters (zero width, the
 * direction of writing), lone surrogates, private use, line and paragraph separators, and whatever is ignored by default;
 * the blank Braille pattern and the Hangul fillers look like an empty cell. ZWJ and ZWNJ are among them: names of
 * civil servants are written in Latin letters, where they only make two names differ that look the same.
 * Source: UAX #9 (bidirectional algorithm), UTR #36 sections 2.5 and 2.6, UAX #44 (`Default_Ignorable_Code_Point`).
 */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/u
const EVERY_HIDDEN = new RegExp(HIDDEN.source, 'gu')

/** The first hidden character of a text that belongs into one line, such as a name; `undefined` when there is none. */
export const hiddenCharacterIn = (text: string): string | undefined => HIDDEN.exec(text)?.[0]

// Zero-width characters, marks of direction (no overrides), the soft hyphen: what spreadsheets and chats leave behind.
const NO_WIDTH = '\\u00AD\\u200B-\\u200F\\u2060\\uFEFF'
const EVERY_NO_WIDTH = new RegExp(`[${NO_WIDTH}]`, 'g')
const AROUND = new RegExp(`^[\\s${NO_WIDTH}]+|[\\s${NO_WIDTH}]+$`, 'g')

/** A number, an address or a code without what has no width and means nothing in it. */
export const withoutWidth = (text: string): string => text.replaceAll(EVERY_NO_WIDTH, '')

/** A text without blanks, and characters of no width, around it. */
export const trimmed = (text: string): string => text.replaceAll(AROUND, '')

/** A character as Unicode writes it: `U+202E`. */
export const codePointOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Whether a text has a letter or a digit, so that a reader sees something. */
export const isLegible = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

// The apostrophes of Arabic names (hamza, ain) are letters of no script: Maʼruf.
const FOREIGN = /(?![\p{Script=Latin}\u02BB\u02BC])\p{L}/u

/**
 * The first letter of another script than Latin, which looks like a Latin one in many names (`Ѕ` for `S`) and makes two
 * names differ that look the same; `undefined` when there is none.
 * Source: UTS #39 section 5 (mixed-script detection); that civil servants' names are written in Latin letters is ours.
 */
export const foreignLetterIn = (text: string): string | undefined => FOREIGN.exec(text)?.[0]

// Full-width letters and signs are read as the plain ones by some programs: both are looked at as NFKC writes them.
const WEB_ADDRESS =
  /:\/\/|www\.|\.(?:app|biz|click|cn|co|com|dev|id|info|io|link|me|net|online|org|page|ru|shop|site|store|top|xyz)\//iu
const FORMULA = /^[\s"']*[=+\-@]/u

/**
 * Whether a text holds what mail programs make a link of: `://`, `www.`, or a domain with a path (`evil.com/login`). Bare
 * domains pass, because academic degrees look like them: `A.Md`.
 */
export const holdsWebAddress = (text: string): boolean => WEB_ADDRESS.test(text.normalize('NFKC'))

/** Whether a spreadsheet would take a text for a formula. Source: OWASP, CSV injection. */
export const beginsAsFormula = (text: string): boolean => FORMULA.test(text.normalize('NFKC'))

/** The beginning of a text for a message about it, each hidden character written out: `Budi[U+202E]`. */
export const quotable = (text: string, longest: number): string =>
  [...text.slice(0, longest * 2)]
    .slice(0, longest)
    .join('')
    .replaceAll(EVERY_HIDDEN, (character) => `[${codePointOf(character)}]`)

// What emoji are made of stays: joiners, variation selectors. Tabs and line feeds are what people type.
const isKept = (character: string): boolean =>
  /^(?:[\t\n\u200C]|\u200D|\p{Variation_Selector})$/u.test(character)

/**
 * Removes from a typed text what its readers cannot see: control characters, marks of writing direction, zero-width
 * characters and lone surrogates. Line and paragraph separators become line feeds. Visible characters are not
 * changed.
 */
export const withoutHidden = (text: string): string =>
  text
    .replaceAll(/[\p{Zl}\p{Zp}]/gu, '\n')
    .replaceAll(EVERY_HIDDEN, (character) => (isKept(character) ? character : ''))
