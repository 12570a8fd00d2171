import type { CatalogueName, Reference } from '../../languages/pack.ts'
import { packed } from '../../languages/packs.ts'
import type { Language } from './languages.ts'
import { textsIn } from './texts-in.ts'

/**
 * The texts of `functions/languages/<language>/<name>.ts`; returns `textsFor(language)`. A file asks for the catalogue of its
 * own name (`functions/review/texts.ts` for `review/texts`), written as it is: a bundle gets the texts of the names it holds.
 */
export const catalogue = <Name extends CatalogueName>(
  name: Name,
): ((language: Language) => Reference[Name]) => textsIn(packed(name))
