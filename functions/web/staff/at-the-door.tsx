import { languageOfLetter } from '../../platform/http/choose-language.ts'
import { forbidden, gone, notFound, ok, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import type { Tables } from '../../platform/table/table.ts'
import { linkAddress, type UnopenedLink } from './enter-link.ts'
import { ContinuePage, FreshLinkPage, PlainPage } from './link-pages.tsx'
import { replacementOf } from './replacement-link.ts'
import { staffTextsFor } from './texts.ts'

/** What a link that opens nothing (yet) shows. */
export const atTheDoor = async (
  entered: UnopenedLink,
  request: PageRequest,
  { tables }: { readonly tables: Tables },
): Promise<PageResponse> => {
  const language = 'link' in entered ? languageOfLetter(request, entered.link) : request.language
  const texts = staffTextsFor(language)
  const address = linkAddress(request)
  switch (entered.state) {
    case 'unbound':
      return ok(<ContinuePage language={language} name={entered.person.name} address={address} />)
    case 'elsewhere':
      return { status: 403, page: <FreshLinkPage language={language} address={address} why="elsewhere" /> }
    case 'expired':
    case 'replaced':
    case 'readdressed':
      return gone(<FreshLinkPage language={language} address={address} why={entered.state} />)
    case 'accessChanged': {
      const isSent = (await replacementOf(entered, tables, request.now)) !== 'none'
      const why = isSent ? 'accessChangedAndSent' : 'accessChanged'
      return gone(<FreshLinkPage language={language} address={address} why={why} />)
    }
    case 'notServing':
      return forbidden(<PlainPage language={language} title={texts.notServing} why={texts.notServingWhy} />)
    case 'unknown':
      return notFound(<PlainPage language={language} title={texts.unknown} why={texts.unknownWhy} />)
  }
}
