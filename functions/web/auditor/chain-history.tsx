import type { StoredEntry } from '../../audit/stored-entries.ts'
import { type Actor, actionOf, type HistoryEntry } from '../../domain/history-entry.ts'
import { DataTable } from '../../platform/html/data-table.tsx'
import { Details } from '../../platform/html/sections.tsx'
import { Pagination, Timeline, type TimelineEntry } from '../../platform/html/sequences.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import { vocabularyFor } from '../../platform/i18n/vocabulary.ts'
import { eventSentence, faultOfFacts } from '../../roots/events.ts'
import { knownTaskTitle } from '../../roots/task-title.ts'
import { ChainVerdictNotice } from './chain-verdict.tsx'
import { type Fact, factsOf, type Reader } from './facts.ts'
import { historyTextsFor } from './history-texts.ts'
import type { HistoryView } from './history-view.ts'

const roleOf = (as: string, { language }: Reader): string => {
  const { people, roles } = vocabularyFor(language)
  const words: Readonly<Record<string, string>> = {
    ...people,
    ...roles,
    account: historyTextsFor(language).owner,
  }
  return Object.hasOwn(words, as) ? (words[as] ?? as) : as
}

const whoOf = (actor: Actor, reader: Reader): string => {
  const texts = historyTextsFor(reader.language)
  if (actor.kind === 'system') return `${texts.system} (${actor.name})`
  const name = reader.names.get(actor.id) ?? texts.unknownPerson
  return `${name}, ${roleOf(actor.as, reader)} (${actor.id})`
}

/** The facts that say how the case moved; shown without opening the particulars. */
const TELLING: ReadonlySet<string> = new Set([
  'state',
  'work',
  'behaviour',
  'predicate',
  'achievement',
  'assigneeId',
  'dueAt',
  'reward',
  'mentorId',
  'page',
  'id',
  'status',
])

const Change = ({ fact }: { readonly fact: Fact }) => (
  <li>
    {`${fact.label}: `}
    {fact.before && <span class="soft">{`${fact.before} → `}</span>}
    <strong>{fact.after ?? '—'}</strong>
  </li>
)

const Particulars = ({ entry, facts, reader }: { entry: HistoryEntry; facts: Fact[]; reader: Reader }) => {
  const texts = historyTextsFor(reader.language)
  const rows = [
    ...facts.map(({ label, before, after }) => [label, before ?? '—', after ?? '—']),
    [texts.action, '', <code key="action">{actionOf(entry)}</code>],
    [texts.hash, '', <code key="hash">{entry.hash}</code>],
    [texts.previousHash, '', <code key="previous">{entry.previousHash}</code>],
  ]
  const number = formatNumber(entry.sequence, reader.language)
  return (
    <Details summary={texts.changes(number)}>
      <DataTable
        caption={texts.changes(number)}
        hideCaption
        columns={[{ header: texts.fact }, { header: texts.before }, { header: texts.after }]}
        rows={rows}
      />
    </Details>
  )
}

const sentenceOf = (entry: HistoryEntry, { language }: Reader): string => {
  const { kind: asked } = entry.after ?? {}
  const kind = typeof asked === 'string' ? knownTaskTitle(asked, language) : undefined
  const sentence = eventSentence(actionOf(entry), language)
  return kind ? `${sentence}: ${kind}` : sentence
}

const hasChanged = ({ before, after }: Fact) => before !== after

const timelineEntry = (
  { sequence, entry, raw }: StoredEntry,
  reader: Reader,
  isWrong: boolean,
): TimelineEntry => {
  const texts = historyTextsFor(reader.language)
  const number = <span class="soft number">{`${formatNumber(sequence, reader.language)}. `}</span>
  const mark = isWrong && <Tag tone="danger">{texts.wrongHere}</Tag>
  if (!entry)
    return {
      at: String(raw.at ?? ''),
      when: String(raw.at ?? ''),
      title: (
        <span id={`entry-${sequence}`}>
          {number}
          {texts.unreadableEntry} {mark}
        </span>
      ),
    }
  const facts = factsOf(entry.before, entry.after, reader)
  const unlike = faultOfFacts(entry) && <Tag tone="attention">{texts.unlikeEvent}</Tag>
  const telling = facts.filter((fact) => TELLING.has(fact.name) && hasChanged(fact))
  return {
    at: entry.at,
    when: formatShortDateTime(entry.at, reader.language, reader.timeZone),
    by: whoOf(entry.actor, reader),
    title: (
      <span id={`entry-${sequence}`}>
        {number}
        {sentenceOf(entry, reader)} {mark} {unlike}
      </span>
    ),
    more: (
      <>
        {telling.length > 0 && (
          <ul>
            {telling.map((fact) => (
              <Change key={fact.name} fact={fact} />
            ))}
          </ul>
        )}
        <Particulars entry={entry} facts={facts} reader={reader} />
      </>
    ),
  }
}

interface ChainHistoryProps {
  readonly view: HistoryView
  /** The page's own address, to page with. */
  readonly address: string
}

/** A chain of History for people: first whether it is whole, then every entry in order. */
export const ChainHistory = ({ view, address }: ChainHistoryProps) => {
  const { check, stored, reader, first, previous, next } = view
  const texts = historyTextsFor(reader.language)
  const wrong = check.ok ? undefined : check.sequence
  const last = stored.at(-1)?.sequence ?? first
  const number = (value: number) => formatNumber(value, reader.language)
  return (
    <>
      <ChainVerdictNotice
        check={check}
        seal={view.seal}
        shows={(sequence) => stored.some((one) => one.sequence === sequence)}
      />
      {stored.length === 0 ? (
        <p>{texts.empty}</p>
      ) : (
        <Timeline entries={stored.map((one) => timelineEntry(one, reader, one.sequence === wrong))} />
      )}
      {(previous !== undefined || next !== undefined) && (
        <Pagination
          summary={texts.from(number(first), number(last), number(Math.max(check.entries, last)))}
          previous={previous === undefined ? undefined : `${address}?from=${previous}`}
          next={next === undefined ? undefined : `${address}?from=${next}`}
        />
      )}
    </>
  )
}
