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

/** Every difference between what Records says and what History told, said before anything of the record is shown. */
export const RecordWarning = ({ contradictions, reader }: RecordSectionProps) => {
  const texts = recordTextsFor(reader.language)
  if (contradictions.length === 0) return null
  const isBroken = contradictions.some(({ reason }) => reason === 'broken')
  return (
    <Notice
      tone="danger"
      title={
        isBroken ? texts.brokenTitle : texts.contradicts(formatNumber(contradictions.length, reader.language))
      }
    >
      <p>{isBroken ? texts.brokenMeaning : texts.meaning}</p>
      <ul>
        {contradictions.map((one) => (
          <li key={`${one.record} ${one.field}`}>{contradictionSentence(one, reader)}</li>
        ))}
      </ul>
    </Notice>
  )
}

/** That what Records says is what History told, where it is. */
export const RecordAgreement = ({ contradictions, reader }: RecordSectionProps) => {
  const texts = recordTextsFor(reader.language)
  if (contradictions.length > 0) return null
  return (
    <>
      <h2>{texts.title}</h2>
      <Notice tone="success" title={texts.agrees}>
        <p>{texts.agreesWhy}</p>
      </Notice>
    </>
  )
}
