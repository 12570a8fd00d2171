import { assetOf } from './asset.ts'
import { charts } from './style/charts.ts'
import { forms } from './style/forms.ts'
import { ground } from './style/ground.ts'
import { parts } from './style/parts.ts'
import { print } from './style/print.ts'
import { tables } from './style/tables.ts'
import { tokens } from './style/tokens.ts'

// Kept as texts in TypeScript, so that the bundler, the tests and Node read the very same bytes.
/** The one stylesheet of all pages. */
export const stylesheet = assetOf([tokens, ground, parts, forms, tables, charts, print].join('\n'), 'css')
