import type { BrokenChain, PeriodSeal, SealCheck } from '../../audit/check-seal.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { SummaryList } from '../../platform/html/sections.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { formatDateTime, formatNumber } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import type { Period } from '../../records/periods.ts'
import { historyTextsFor } from './history-texts.ts'
import { periodTextsFor } from './period-texts.ts'

/** Which of the sealed chains were recomputed for this page, and which of them are not whole. */
export interface CheckedChains {
  readonly first: number
  readonly count: number
  readonly broken: readonly BrokenChain[]
}

const chainAddress = (chain: string): string => {
  const [kind, id = ''] = chain.split('/')
  if (kind === 'appraisal') return `/audit/appraisals/${id}`
  if (kind === 'period') return `/audit/periods/${id}`
  const [periodId, unitId] = id.split('.')
  return `/audit/periods/${periodId}/units/${unitId}`
}

const BrokenChains = ({ broken, language }: { broken: readonly BrokenChain[]; language: Language }) => {
  const texts = periodTextsFor(language)
  return (
    <DataTable
      caption={texts.brokenChains}
      columns={[{ header: texts.chain }, { header: texts.entry }, { header: texts.why }]}
      rows={broken.map(({ chain, check }) => [
        <a key="chain" href={chainAddress(chain)}>
          {chain}
        </a>,
        formatNumber(check.sequence, language),
        historyTextsFor(language).faults[check.reason],
      ])}
    />
  )
}

interface AnswerProps {
  readonly holds: boolean
  readonly yes: string
  readonly no: string
}

const Answer = ({ holds, yes, no }: AnswerProps) => (
  <Tag tone={holds ? 'success' : 'danger'}>{holds ? yes : no}</Tag>
)

interface ReadSealProps {
  readonly period: Period
  readonly seal: SealCheck
  readonly checked: CheckedChains
  readonly language: Language
}

const ReadSeal = ({ period, seal, checked, language }: ReadSealProps) => {
  const texts = periodTextsFor(language)
  const number = (value: number) => formatNumber(value, language)
  const { first, count, broken } = checked
  const all = seal.heads.length
  const range = [number(Math.min(first + 1, all)), number(first + count), number(all)] as const
  const holds = seal.signed && seal.rooted && seal.executionsRooted && seal.noted && broken.length === 0
  const address = `/audit/periods/${period.periodId}`
  return (
    <>
      <Notice tone={holds ? 'success' : 'danger'} title={holds ? texts.sealed : texts.sealBroken}>
        <p>{texts.sealedWhy}</p>
      </Notice>
      <SummaryList
        rows={[
          {
            key: texts.signature,
            value: <Answer holds={seal.signed} yes={texts.signatureHolds} no={texts.signatureFails} />,
          },
          {
            key: texts.rooted,
            value: <Answer holds={seal.rooted} yes={texts.rootHolds(number(all))} no={texts.rootFails} />,
          },
          {
            key: texts.executions,
            value: (
              <Answer
                holds={seal.executionsRooted}
                yes={texts.executionsHold(number(seal.seal.executions.chains))}
                no={texts.executionsFail}
              />
            ),
          },
          {
            key: texts.noted,
            value: <Answer holds={seal.noted} yes={texts.notedHolds} no={texts.notedFails} />,
          },
          {
            key: texts.live,
            value: (
              <Answer
                holds={broken.length === 0}
                yes={texts.liveHolds(...range)}
                no={texts.liveFails(number(broken.length), ...range)}
              />
            ),
          },
          { key: texts.signedAt, value: formatDateTime(seal.seal.sealedAt, language, period.timeZone) },
          {
            key: texts.covers,
            value: texts.coversWhat(number(seal.seal.chains), number(seal.seal.entries)),
          },
          { key: texts.root, value: <code>{seal.seal.root}</code> },
          {
            key: texts.fingerprint,
            value: (
              <>
                <code>{seal.fingerprint}</code>
                {`\n${texts.compare}`}
              </>
            ),
          },
        ]}
      />
      {broken.length > 0 && <BrokenChains broken={broken} language={language} />}
      {all > count && (
        <Pagination
          summary={texts.someChains(...range)}
          previous={first > 0 ? `${address}?chains=${Math.max(0, first - count)}` : undefined}
          next={first + count < all ? `${address}?chains=${first + count}` : undefined}
        />
      )}
    </>
  )
}

interface SealSectionProps extends Omit<ReadSealProps, 'seal'> {
  readonly seal: PeriodSeal
}

/** Whether a period's seal holds now: signature, root, record, and the live chains it covers. */
export const SealSection = ({ seal, ...more }: SealSectionProps) => {
  const texts = periodTextsFor(more.language)
  if (seal.state === 'read') return <ReadSeal seal={seal} {...more} />
  return (
    <Notice tone={seal.state === 'none' ? 'info' : 'danger'} title={texts[seal.state]}>
      <p>{texts[`${seal.state}Why`]}</p>
    </Notice>
  )
}
