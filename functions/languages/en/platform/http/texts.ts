import type { Complete } from '../../../pack.ts'

export const texts: Complete<'platform/http/texts'> = {
  backToStart: 'To the start page',
  signIn: 'Sign in again',
  forbidden: {
    title: 'You do not have access to this page',
    text: 'This page is only for certain duties. If you think you should be able to open it, ask your agency’s human resources officers.',
  },
  crossSite: {
    title: 'This request cannot be accepted',
    text: 'The form seems to have been sent from outside this site, so nothing was changed. Open the page again and send it from there.',
  },
  signedOut: {
    title: 'Your session has ended',
    text: 'What you entered is not saved yet. Copy it from this page, then sign in again.',
  },
  notFound: {
    title: 'Page not found',
    text: 'Check the address. If you copied it from an email, make sure that you copied all of it.',
  },
  methodNotAllowed: {
    title: 'This page cannot be opened that way',
    text: 'Go back to the page before and try again from there. Nothing was changed.',
  },
  tooLarge: {
    title: 'That was too large to send',
    text: 'Nothing was saved. Shorten your entry, then send it again.',
  },
  notAForm: {
    title: 'That could not be read',
    text: 'Nothing was saved. Open the page again and fill in the form from there.',
  },
  failed: {
    title: 'Something went wrong on our side',
    text: 'What you entered may not be saved yet. Wait a few minutes and try again; the link in your email stays valid.',
  },
}
