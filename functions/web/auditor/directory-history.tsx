import { namesIn } from '../../audit/named-people.ts'
import { PageHeading } from '../../platform/html/sections.tsx'
import { notFound, ok } from '../../platform/http/page-response.ts'
import { chains } from '../../platform/table/keys.ts'
import type { Tables } from '../../platform/table/table.ts'
import { unitsIn } from '../../records/units.ts'
import { AuditorPage } from './auditor-page.tsx'
import { ChainHistory } from './chain-history.tsx'
import { viewHistory } from './history-view.ts'
import { recordedRoute } from './recorded-route.ts'
import type { SealedEnd } from './sealed-end.ts'
import { directoryHistoryAddress, isDirectoryKind } from './subject-address.ts'
import { auditorTextsFor } from './texts.ts'
import { zoneOfAgency } from './zone-of-agency.ts'

const APART: SealedEnd = { state: 'apart' }

const nameOfPerson = async (tables: Tables, personId: string) =>
  (await namesIn(tables, [], [personId])).get(personId)

interface HistoryKind {
  chain(id: string): string
  nameOf(tables: Tables, id: string): Promise<string | undefined>
}

/** The histories that belong to no period: what they are of, and what people call that. */
const KINDS: Readonly<Record<string, HistoryKind>> = {
  person: { chain: chains.person, nameOf: nameOfPerson },
  account: { chain: chains.account, nameOf: nameOfPerson },
  unit: {
    chain: chains.unit,
    nameOf: async (tables: Tables, unitId: string) => (await unitsIn(tables).get(unitId))?.name,
  },
}

/** Such as an import, a file, a year's holidays, or what one capability keeps: called by its id. */
const calledById = (kind: string): HistoryKind => ({
  chain: (id) => `${kind}/${id}`,
  nameOf: async (_, id) => id,
})

/** Who changed a person, a unit or somebody's access, and by which import; and what an import or a file became. */
export const directoryHistoryRoute = recordedRoute({
  path: '/audit/histories/{kind}/{id}',
  page: 'directoryHistory',
  id: ({ params }) => `${params.kind}/${params.id}`,
  show: async (request, { tables }) => {
    const { kind = '', id = '' } = request.params
    if (!isDirectoryKind(kind)) return notFound()
    const { chain, nameOf } = KINDS[kind] ?? calledById(kind)
    const wanted = { chain: chain(id), timeZone: await zoneOfAgency(tables), end: APART }
    const [view, name] = await Promise.all([
      viewHistory(request, tables, wanted),
      nameOf(tables, id).catch(() => undefined),
    ])
    if (view.stored.length === 0 && view.check.ok && view.check.entries === 0) return notFound()
    const texts = auditorTextsFor(request.language).directory
    return ok(
      <AuditorPage language={request.language} title={`${texts.titles[kind]}: ${name ?? id}`}>
        <PageHeading caption={texts.titles[kind]}>{name ?? id}</PageHeading>
        <p class="lead">{texts.leads[kind]}</p>
        <ChainHistory view={view} address={directoryHistoryAddress(kind, id)} />
      </AuditorPage>,
    )
  },
})
