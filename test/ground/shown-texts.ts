import { parse } from 'node-html-parser'

/** What stands in the controls of a page: to be sent again, or to be copied. */
export const shownTexts = (html: string): ReadonlySet<string> => {
  const main = parse(html).querySelector('main')
  const areas = main?.querySelectorAll('textarea').map((area) => area.textContent.trim()) ?? []
  const inputs = main?.querySelectorAll('input:not([type=hidden])') ?? []
  return new Set([...areas, ...inputs.map((input) => input.getAttribute('value')?.trim() ?? '')])
}

/** The names of the texts and dates of a page's form for which something can be typed. */
export const textsAskedOn = (html: string): readonly string[] => {
  const form = parse(html).querySelector('main form')
  const controls = form?.querySelectorAll('textarea, input[type=text], input[type=date]') ?? []
  return controls.map((control) => control.getAttribute('name') ?? '')
}

/** A text for each name, another one for each. */
export const textFor = (names: readonly string[], mark: string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, `${mark} “${name}” & <lainnya>`]))
