import { Tag, type Tone } from '../../platform/html/tag.tsx'
import type { Language } from '../../platform/i18n/languages.ts'
import type { Period } from '../../records/periods.ts'
import { auditorTextsFor } from './texts.ts'

const TONES: Readonly<Record<Period['state'], Tone>> = {
  open: 'info',
  closed: 'attention',
  sealed: 'success',
}

/** How far a period is, in words and colour. */
export const PeriodStateTag = ({ state, language }: { state: Period['state']; language: Language }) => (
  <Tag tone={TONES[state]}>{auditorTextsFor(language).periods.states[state]}</Tag>
)
