import { decidesAboutAccess } from '../../domain/access-change.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { forbidden, type PageResponse } from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { peopleIn } from '../../records/people.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'
import type { HrPeopleDeps } from './hr-deps.ts'

/** 403 for leadership below the head, who decide about nobody's access. */
export const notForYou = (request: PageRequest): PageResponse => {
  const texts = accessChangeTextsFor(request.language)
  return forbidden(
    <HrPage request={request} title={texts.notForYou}>
      <h1>{texts.notForYou}</h1>
      <p class="lead">{texts.forDeciders}</p>
    </HrPage>,
  )
}

/** Whether the reader decides about access, by what the directory says of them now. */
export const isDecider = async (request: PageRequest, { tables }: HrPeopleDeps): Promise<boolean> => {
  const reader = await peopleIn(tables).get(readerOf(request))
  return request.session?.roles.includes('hr') || (reader !== undefined && decidesAboutAccess(reader))
}
