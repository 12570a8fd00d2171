import type { Complete } from '../../../pack.ts'

export const texts: Complete<'web/hr/start-texts'> = {
  title: 'Human resources',
  hello: (name) => `Welcome, ${name}`,
  dueDates: (selfAssessment, review) => `Self-assessments by ${selfAssessment}; reviews by ${review}.`,
  follow: (title) => `Follow ${title}`,
  importFirst: {
    title: 'Begin with your people',
    text: 'Bina knows no unit yet. Import the CSV files of people and units; every mistake is shown line by line before anything is saved.',
    go: 'Import people',
  },
  openFirst: {
    title: 'No period is running',
    text: 'Choose a period and its due dates. Before it opens, Bina checks everything and shows what is missing; no email is sent yet.',
    go: 'Prepare a period',
  },
  also: 'More',
  openAnother: 'Prepare another period',
  find: 'Find a person',
  renew: 'Renew people and units',
}
