import { PageHeading } from '../../platform/html/sections.tsx'
import { forbidden, ok } from '../../platform/http/page-response.ts'
import { chains } from '../../platform/table/keys.ts'
import { AuditorPage } from './auditor-page.tsx'
import { ChainHistory } from './chain-history.tsx'
import { viewHistory } from './history-view.ts'
import { recordedRoute } from './recorded-route.ts'
import type { SealedEnd } from './sealed-end.ts'
import { auditorTextsFor } from './texts.ts'
import { zoneOfAgency } from './zone-of-agency.ts'

const APART: SealedEnd = { state: 'apart' }

export const readingsRoute = recordedRoute({
  path: '/audit/readings',
  page: 'readings',
  show: async (request, { tables }) => {
    const { language, session } = request
    if (!session) return forbidden()
    const texts = auditorTextsFor(language).readings
    const wanted = {
      chain: chains.account(session.personId),
      timeZone: await zoneOfAgency(tables),
      end: APART,
    }
    const view = await viewHistory(request, tables, wanted)
    return ok(
      <AuditorPage language={language} title={texts.title}>
        <PageHeading>{texts.title}</PageHeading>
        <p class="lead">{texts.lead}</p>
        <ChainHistory view={view} address="/audit/readings" />
      </AuditorPage>,
    )
  },
})
