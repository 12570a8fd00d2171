import { fullStop } from '../../../full-stop.ts'
import type { Complete } from '../../../pack.ts'

export const texts: Complete<'web/public/sign-in-texts'> = {
  title: 'Sign in',
  lead: 'For human resources, calibrators, leadership and auditors. Everyone else simply uses the link in the email about their task.',
  email: 'Office email address',
  emailHint: 'We send a sign-in link to this address. There is no password.',
  emailMissing: 'Enter your email address',
  emailWrong: 'An email address is written like name@city.go.id',
  send: 'Send the sign-in link',
  sent: 'Check your email',
  sentText: 'If the address is known, a sign-in link is on its way.',
  sentSteps: ['Open the email from Bina', 'Press its link on this device', 'You are signed in'],
  sentStepTexts: [
    'It is sent at once and usually arrives within a minute. Look in the spam folder too. At most three links are sent in twenty minutes; if you have asked three times, use the newest.',
    'The link works for 30 minutes, and once.',
    'The session ends by itself after 8 hours.',
  ],
  notArrived: 'Not there yet? Ask for another link',
  tooMany: 'Many links were requested from this network',
  tooManyText:
    'More than 60 sign-in links were requested from this network within twenty minutes. Check your email: if the address is known, one link is sent all the same, and those that have arrived keep working. None there? Try again in twenty minutes.',
  toStart: 'To the start page',
  welcome: 'Sign in to Bina',
  welcomeAs: (name) => `This link belongs to ${fullStop(name)} Go on only if that is you.`,
  welcomeText: 'Press the button below to sign in on this device. The link works only once.',
  go: 'Continue and sign in',
  used: 'This link has been used',
  usedText:
    'Each sign-in link works once. If it was not you who used it, ask for a new one and tell human resources.',
  expired: 'This link no longer works',
  expiredText: 'A sign-in link works for 30 minutes. Ask for a new one; it takes a few seconds.',
  readdressed: 'This link no longer works',
  readdressedText:
    'The email address that received this link has been replaced in the directory. Ask for a new link with the present one.',
  unknown: 'This link is not known',
  unknownText: 'Make sure that the whole address was copied from the email, or ask for a new link.',
  noRole: 'You have no role to sign in with',
  noRoleText: 'Human resources give roles. Your appraisal tasks still open from the links in their emails.',
  again: 'Ask for a new link',
}
