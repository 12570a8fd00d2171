import { HrPage } from '../../frames/hr-page.tsx'
import { ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { conflict, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { hrTextsFor } from './texts.ts'

/** 409: somebody else was faster, and where to see how things stand. */
export const movedOn = (request: PageRequest, href: string): PageResponse => {
  const { moved } = hrTextsFor(request.language)
  return conflict(
    <HrPage request={request} title={moved.title}>
      <h1>{moved.title}</h1>
      <p class="lead">{moved.text}</p>
      <ButtonGroup>
        <ButtonLink href={href}>{moved.look}</ButtonLink>
      </ButtonGroup>
    </HrPage>,
  )
}
