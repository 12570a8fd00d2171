import type { HTMLElement } from 'node-html-parser'
import type { Screen } from './browser.ts'

/** A control of a form as a person sees it; `options` are what can be chosen. */
export interface Control {
  readonly name: string
  readonly kind: 'text' | 'lines' | 'date' | 'choice' | 'ticks' | 'hidden'
  readonly value: string
  readonly options: readonly string[]
  readonly optional: boolean
  /** Whether a phone would bring up its number keys. */
  readonly numeric: boolean
  /** Whether the page says that what was answered is wrong. */
  readonly wrong: boolean
}

export interface ScreenForm {
  readonly action: URL
  readonly controls: readonly Control[]
  /** The named buttons, each as `name=value`. */
  readonly buttons: readonly (readonly [string, string])[]
}

const text = (element: HTMLElement, attribute: string) => element.getAttribute(attribute) ?? ''

const isWrong = (form: HTMLElement, name: string) => form.querySelector(`[id="${name}-error"]`) !== null

const choices = (form: HTMLElement, type: 'radio' | 'checkbox'): Control[] => {
  const inputs = form.querySelectorAll(`input[type=${type}]`)
  return [...Map.groupBy(inputs, (input) => text(input, 'name'))].map(([name, group]) => ({
    name,
    kind: type === 'radio' ? 'choice' : 'ticks',
    value: text(group.find((input) => input.hasAttribute('checked')) ?? form, 'value'),
    options: group.map((input) => text(input, 'value')),
    optional: type === 'checkbox',
    numeric: false,
    wrong: isWrong(form, name),
  }))
}

const isOptional = (form: HTMLElement, id: string) =>
  form.querySelector(`label[for="${id}"] .optional`) !== null

const kindOf = (field: HTMLElement): Control['kind'] => {
  if (field.tagName === 'SELECT') return 'choice'
  if (field.tagName === 'TEXTAREA') return 'lines'
  const type = text(field, 'type')
  return type === 'date' || type === 'hidden' ? type : 'text'
}

const valueShown = (field: HTMLElement): string => {
  if (field.tagName === 'TEXTAREA') return field.text
  if (field.tagName !== 'SELECT') return text(field, 'value')
  const options = field.querySelectorAll('option')
  const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0]
  return chosen ? text(chosen, 'value') : ''
}

const typed = (form: HTMLElement): Control[] =>
  form
    .querySelectorAll('input[type=text], input[type=date], input[type=hidden], textarea, select')
    .map((field) => ({
      name: text(field, 'name'),
      kind: kindOf(field),
      value: valueShown(field),
      options: field.querySelectorAll('option').map((option) => text(option, 'value')),
      optional: isOptional(form, text(field, 'name')),
      wrong: isWrong(form, text(field, 'name')),
      numeric: ['decimal', 'numeric'].includes(text(field, 'inputmode').toLowerCase()),
    }))

/** The forms of a screen that are the page's own, not the header's. */
export const formsOf = ({ html, url }: Screen): readonly ScreenForm[] =>
  html.querySelectorAll('main form').map((form) => ({
    action: new URL(text(form, 'action') || url.href, url),
    controls: [...typed(form), ...choices(form, 'radio'), ...choices(form, 'checkbox')],
    buttons: form
      .querySelectorAll('button[name]')
      .map((button) => [text(button, 'name'), text(button, 'value')] as const),
  }))

/** Where the screen's links lead, those that look like the main button first. */
export const linksOf = ({ html, url }: Screen): readonly URL[] => {
  const main = html.querySelectorAll('main a.button-primary')
  const others = html.querySelectorAll('main a').filter((link) => !main.includes(link))
  return [...main, ...others].map((link) => new URL(text(link, 'href'), url))
}
