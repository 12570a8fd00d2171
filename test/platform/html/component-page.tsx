import { ErrorSummary } from '../../../functions/platform/html/error-summary.tsx'
import { ConfirmationPanel } from '../../../functions/platform/html/notice.tsx'
import { Page } from '../../../functions/platform/html/page.tsx'
import { PageHeading } from '../../../functions/platform/html/sections.tsx'
import { StepList } from '../../../functions/platform/html/sequences.tsx'
import { VisitContext } from '../../../functions/platform/html/visit.ts'
import { Charts } from './component-charts.tsx'
import { Forms, Upload } from './component-forms.tsx'
import { Lists } from './component-lists.tsx'
import { Messages } from './component-messages.tsx'
import { type PageOptions, textsFor } from './component-texts.ts'

/** Every component at once, as a page of the house. */
export const ComponentPage = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  return (
    <VisitContext.Provider
      value={{
        path: '/hr/periods/2026-q4',
        query: '',
        repeatable: true,
        agency: 'Pemerintah Kota Contoh',
        signedInAs: 'Sri Wahyuni',
      }}
    >
      <Page
        language={language}
        title={texts.title}
        navigation={[
          { href: '/hr', label: texts.home },
          { href: '/hr/periods', label: texts.periods },
          { href: '/hr/people', label: texts.staff },
        ]}
        breadcrumbs={[
          { href: '/hr', label: texts.home },
          { href: '/hr/periods', label: texts.periods },
        ]}
        back={{ href: '/hr/periods' }}
        hasErrors
      >
        <ErrorSummary errors={{ work: texts.missing, reason: texts.missingReason }} />
        <PageHeading caption={texts.caption}>{texts.title}</PageHeading>
        <p class="lead">{texts.lead}</p>
        <Messages language={language} />
        <Forms language={language} />
        <Upload language={language} />
        <Lists language={language} />
        <Charts language={language} />
      </Page>
    </VisitContext.Provider>
  )
}

/** What is shown once it is done. */
export const DonePage = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  return (
    <Page language={language} title={texts.sent}>
      <ConfirmationPanel title={texts.sent}>{texts.sentTo}</ConfirmationPanel>
      <StepList steps={texts.next.map((title) => ({ title, text: texts.nextWhy }))} />
    </Page>
  )
}
