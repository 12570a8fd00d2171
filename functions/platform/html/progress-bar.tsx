import { formatNumber, formatPercent } from '../i18n/format.ts'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

interface ProgressBarProps {
  /** Unique on the page; ties the words to the bar. */
  readonly id: string
  readonly label: string
  readonly value: number
  readonly max: number
}

/** How many of how many, in words and as a bar. */
export const ProgressBar = ({ id, label, value, max }: ProgressBarProps) => {
  const language = useLanguage()
  const words = textsFor(language).of(formatNumber(value, language), formatNumber(max, language))
  const share = formatPercent(max === 0 ? 0 : value / max, language)
  return (
    <div class="progress">
      <div class="progress-words">
        <label for={id}>{label}</label>
        <span class="number">{`${words} (${share})`}</span>
      </div>
      <progress id={id} value={value} max={Math.max(max, 1)}>
        {share}
      </progress>
    </div>
  )
}
