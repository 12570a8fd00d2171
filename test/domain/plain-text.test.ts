import { describe, expect, it } from 'vitest'
import {
  codePointOf,
  hiddenCharacterIn,
  isLegible,
  quotable,
  withoutHidden,
} from '../../functions/domain/plain-text.ts'

const character = (code: number) => String.fromCodePoint(code)

/** Every bidirectional control of UAX #9. */
const BIDIRECTIONAL = [
  0x061c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
]
const INVISIBLE = [
  0x00ad, 0x034f, 0x115f, 0x180e, 0x200b, 0x200c, 0x200d, 0x2028, 0x2060, 0x2800, 0x3164, 0xfeff, 0xffa0,
  0xe0041,
]
const CONTROLS = [0x00, 0x07, 0x0a, 0x0d, 0x1b, 0x7f, 0x85, 0x9f]

describe('a hidden character', () => {
  it.each([...BIDIRECTIONAL, ...INVISIBLE, ...CONTROLS])('is found wherever it stands: %i', (code) => {
    for (const name of [`${character(code)}Budi`, `Bu${character(code)}di`, `Budi${character(code)}`])
      expect(hiddenCharacterIn(name)).toBe(character(code))
  })

  it('is half a character, too', () => {
    expect(hiddenCharacterIn('Budi\uD83D')).toBe('\uD83D')
  })

  it.each([
    'Dr. H. Muḥammad ʿAlī, S.Kom.',
    'I Gusti Ayu Né',
    'ꦧꦸꦢꦶ',
    '李明',
    'Nur’aini',
    'محمد',
    'Budi  Hartono',
  ])('is not in %s', (name) => {
    expect(hiddenCharacterIn(name)).toBeUndefined()
  })

  it('is written out in a message, which is cut', () => {
    expect(quotable(`a${character(0x202e)}b`, 40)).toBe('a[U+202E]b')
    expect(quotable('x'.repeat(100_000), 40)).toHaveLength(40)
    expect(codePointOf(character(0xe0041))).toBe('U+E0041')
  })
})

describe('what somebody typed', () => {
  it('keeps what is seen, and loses what is not', () => {
    expect(withoutHidden('Selesai\u202E 100%\u0007\tdan\nlanjut 👩‍👧 ❤️')).toBe(
      'Selesai 100%\tdan\nlanjut 👩‍👧 ❤️',
    )
    expect(withoutHidden('\u202A198501012010012003\u202C')).toBe('198501012010012003')
    expect(withoutHidden('satu\u2028dua')).toBe('satu\ndua')
    expect(withoutHidden('\uD83D')).toBe('')
  })
})

it('tells what has a letter or a digit from what only looks filled', () => {
  expect(['Budi', '7', 'ß'].every(isLegible)).toBe(true)
  expect(['', ' ', '-', '\u00A0', '…'].some(isLegible)).toBe(false)
})
