import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Cloud } from '../../local/cloud.ts'
import { linkIn } from '../../rehearsal/people/link-in-mail.ts'
import { emailOf, type Name } from '../ground/organisation.ts'

interface VisitorOptions {
  readonly browser: Browser
  readonly cloud: Cloud
  readonly name: Name
  readonly screen: BrowserContextOptions
}

/** Somebody with an inbox, and a real browser that nobody else uses. */
export class Visitor {
  readonly page: Page
  readonly email: string
  readonly #cloud: Cloud
  #opened = 0

  private constructor(page: Page, { cloud, name }: VisitorOptions) {
    this.page = page
    this.email = emailOf(name)
    this.#cloud = cloud
  }

  static async arrive(options: VisitorOptions): Promise<Visitor> {
    const context = await options.browser.newContext({ locale: 'id-ID', ...options.screen })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    return new Visitor(page, options)
  }

  /** Whether a mail came that says this, in its subject or its text, since one was opened. */
  hasMail(saying: string): boolean {
    return this.#mails(saying).length > 0
  }

  /**
   * Opens the link of the newest unread mail that says this, from the inbox, and presses its one button; where the mail
   * asks for several things, goes to the one about somebody.
   */
  async openMail(saying: string, about = ''): Promise<void> {
    const [mail] = this.#mails(saying)
    if (!mail) throw new Error(`${this.email} has no mail that says: ${saying}`)
    this.#opened = mail.id
    await this.page.goto(`${this.#cloud.url}/_local/inbox?to=${encodeURIComponent(this.email)}`)
    await this.#follow(this.page.locator(`#mail-${mail.id}`).getByRole('link', { name: linkIn(mail.text) }))
    await this.press('Lanjutkan')
    if ((await this.heading()) === 'Tugas Anda') await this.press(about)
  }

  /** Presses the button, or the link that looks like one, and waits for the page that it leads to. */
  async press(name: string): Promise<void> {
    const button = this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name }))
    await this.#follow(button.first())
  }

  async fill(label: string, text: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(text)
  }

  async fillIndicator(indicator: string, label: string, text: string): Promise<void> {
    await this.page.getByRole('group', { name: indicator }).getByLabel(label).fill(text)
  }

  /** What is typed into the fields of a group. */
  valuesOf(group: string): Promise<string[]> {
    const fields = this.page.getByRole('group', { name: group }).getByRole('textbox')
    return fields.evaluateAll((all) =>
      all.map((field) => (field instanceof HTMLInputElement ? field.value : '')),
    )
  }

  /** Fills in what the page still asks, as somebody without much to say. */
  async fillRest(): Promise<void> {
    for (const field of await this.page.locator('main form').getByRole('textbox').all()) {
      if ((await field.inputValue()) !== '') continue
      const isNumber = (await field.getAttribute('inputmode')) === 'decimal'
      await field.fill(isNumber ? '90' : 'Terlaksana sesuai rencana.')
    }
  }

  async choose(question: string, answer: string): Promise<void> {
    const name = new RegExp(`^${answer}`)
    const choices = this.page.getByRole('group', { name: question })
    await choices.getByRole('radio', { name }).or(choices.getByRole('checkbox', { name })).first().check()
  }

  async heading(): Promise<string> {
    return (await this.page.locator('h1').textContent()) ?? ''
  }

  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor()
  }

  async #follow(link: Locator): Promise<void> {
    const shown = this.page.waitForEvent('domcontentloaded')
    await link.click()
    await shown
  }

  #mails(saying: string) {
    const mails = this.#cloud.mails({ to: this.email, after: this.#opened, limit: 1000 })
    return mails.filter(({ subject, text }) => `${subject}\n${text}`.includes(saying)).toReversed()
  }
}
