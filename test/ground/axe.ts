import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

interface AxeOptions {
  /** Contrast takes axe longest; where only the words differ it need not be looked at again. */
  readonly contrast?: boolean
}

/** What axe finds wrong with a page: each fault as its rule and the element that breaks it. */
export const axeFaults = async (page: Page, { contrast = true }: AxeOptions = {}): Promise<string[]> => {
  // Our pages have no frames, so that axe need not open a page of its own for each.
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: RULES,
      resultTypes: ['violations'],
      rules: { 'color-contrast': { enabled: contrast } },
    })
    .setLegacyMode()
    .analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}
