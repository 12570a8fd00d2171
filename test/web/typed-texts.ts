import { shownTexts } from '../ground/shown-texts.ts'

/** The texts that a page does not show any more. */
export const missing = (body: string, typed: Readonly<Record<string, string>>): string[] => {
  const shown = shownTexts(body)
  return Object.values(typed).filter((text) => !shown.has(text))
}

/** A text that is too large for any form. */
export const HUGE = 'x'.repeat(300_000)
