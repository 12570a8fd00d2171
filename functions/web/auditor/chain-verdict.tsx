import type { ChainCheck } from '../../audit/check-chain.ts'
import { Notice } from '../../platform/html/notice.tsx'
import { useLanguage } from '../../platform/html/visit.ts'
import { formatNumber } from '../../platform/i18n/format.ts'
import { historyTextsFor } from './history-texts.ts'
import type { SealedEnd } from './sealed-end.ts'

interface ChainVerdictProps {
  readonly check: ChainCheck
  /** Whether the page shows the entry that is wrong first, so that it can be linked to. */
  readonly shows: (sequence: number) => boolean
  readonly seal: SealedEnd['state']
}

/** Whether a chain is whole, said first and in plain words. */
export const ChainVerdictNotice = ({ check, shows, seal }: ChainVerdictProps) => {
  const language = useLanguage()
  const texts = historyTextsFor(language)
  if (check.ok)
    return (
      <Notice tone="success" title={texts.whole}>
        <p>
          {texts.wholeWhy(formatNumber(check.entries, language))} {texts.seals[seal]}
        </p>
      </Notice>
    )
  const number = formatNumber(check.sequence, language)
  return (
    <Notice tone="danger" title={texts.broken(number)}>
      <p>
        {texts.faults[check.reason]} {texts.brokenMeaning}
      </p>
      {shows(check.sequence) && (
        <p>
          <a href={`#entry-${check.sequence}`}>{texts.toEntry(number)}</a>
        </p>
      )}
    </Notice>
  )
}
