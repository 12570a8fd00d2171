import type { Contradiction } from '../../platform/history/contradictions.ts'
import { Notice } from '../../platform/html/notice.tsx'
import { formatNumber } from '../../platform/i18n/format.ts'
import { contradictionSentence } from './contradiction-sentence.ts'
import type { Reader } from './facts.ts'
import { recordTextsFor } from './record-texts.ts'

interface RecordSectionProps {
  readonly contradictions: readonly Contradiction[]
  readonly reader: Reader
}

/** Whether what Records says is what History told, and every difference in a sentence. */
export const RecordSection = ({ contradictions, reader }: RecordSectionProps) => {
  const texts = recordTextsFor(reader.language)
  return (
    <>
      <h2>{texts.title}</h2>
      {contradictions.length === 0 ? (
        <Notice tone="success" title={texts.agrees}>
          <p>{texts.agreesWhy}</p>
        </Notice>
      ) : (
        <Notice tone="danger" title={texts.contradicts(formatNumber(contradictions.length, reader.language))}>
          <p>{texts.meaning}</p>
          <ul>
            {contradictions.map((one) => (
              <li key={`${one.record} ${one.field}`}>{contradictionSentence(one, reader)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
