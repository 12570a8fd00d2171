import type { Browser, Page } from 'playwright-core'
import { axeFaults } from '../ground/axe.ts'
import { phone } from '../platform/html/browser.ts'

const LANGUAGES = ['id', 'en'] as const

const cookiesFor = (url: string, line: string) =>
  line.split('; ').flatMap((pair) => {
    const [name = '', ...value] = pair.split('=')
    return name === '' ? [] : [{ name, value: value.join('='), url }]
  })

type Language = (typeof LANGUAGES)[number]

const faultsOf = async (page: Page, name: string, language: Language): Promise<string[]> => {
  const faults = await axeFaults(page, { contrast: language === 'id' })
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  return [...faults.map((fault) => `${name}: ${fault}`), ...(tooWide ? [`${name}: scrolls sideways`] : [])]
}

/** Looks at pages of the running system on a phone of 360 px, in both languages. */
export class Judge {
  readonly #pages: readonly Page[]

  private constructor(pages: readonly Page[]) {
    this.#pages = pages
  }

  static async on(browser: Browser): Promise<Judge> {
    return new Judge(await Promise.all(LANGUAGES.map(() => browser.newPage(phone))))
  }

  /**
   * What is wrong with a page: what axe says of it, and whether it scrolls sideways. It must answer 200, unless another
   * status is told; `cookies` are those of its reader's browser.
   */
  async faults(url: string, cookies = '', status = 200): Promise<string[]> {
    const judged = await Promise.all(
      LANGUAGES.map(async (language, at) => {
        const page = this.#pages[at]
        if (!page) return []
        await page.context().clearCookies()
        await page.context().addCookies(cookiesFor(url, `${cookies}; bina_language=${language}`))
        const name = `${new URL(url).pathname}${new URL(url).search} (${language})`
        const answered = await page.goto(url)
        const met = answered?.status() ?? 0
        const found = await faultsOf(page, name, language)
        return met === status ? found : [`${name}: answered ${met}`, ...found]
      }),
    )
    return judged.flat()
  }
}
