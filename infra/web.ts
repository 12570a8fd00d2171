import { Construct } from 'constructs'
import { auditorSites } from './auditor-sites.ts'
import { ServiceFunction } from './constructs/service-function.ts'
import { WebSite } from './constructs/web-site.ts'
import type { Ground } from './ground.ts'
import { hrSites } from './hr-sites.ts'
import { answering, page, type SitePlans } from './site-plan.ts'

/** The websites that belong to no capability alone. */
export const houseSites = {
  staff: {
    entry: 'functions/web/staff.tsx',
    paths: ['/t/{proxy+}'],
    ...answering,
    writes: [
      'appraisal',
      'appraisalPart',
      'draft',
      'link',
      'notice',
      'preference',
      'progress',
      'signal',
      'task',
    ],
    // A fresh link is told in the chain of each task it names, also where another site answers.
    tellsOfTasks: true,
    urgentMail: true,
    wakes: ['send-mail', 'check-periods', 'resend-signals'],
  },
  staffCalibration: {
    entry: 'functions/web/staff-calibration.tsx',
    paths: ['/t/{secret}/calibration/{proxy+}'],
    ...answering,
    writes: ['appraisal', 'calibration', 'draft', 'progress', 'signal', 'task'],
    checks: ['task'],
    history: ['appraisal', 'calibration'],
    wakes: ['check-periods', 'resend-signals'],
  },
  staffFollowUp: {
    entry: 'functions/web/staff-follow-up.tsx',
    paths: ['/t/{secret}/follow-up/{proxy+}'],
    ...answering,
    writes: ['appraisalPart', 'draft', 'signal', 'task'],
    history: ['appraisal'],
    wakes: ['resend-signals'],
  },
  ...hrSites,
  ...auditorSites,
  public: {
    entry: 'functions/web/public.tsx',
    paths: ['/', '/{proxy+}'],
    ...page,
    records: ['get', 'put', 'update'],
    writes: ['cap', 'preference', 'session', 'signInLink', 'signInNotice'],
    deletes: ['session'],
    history: ['account'],
    urgentMail: true,
  },
} satisfies SitePlans

/** The pages: one function for each audience, and for each area of work where an audience has several. */
export class Web extends Construct {
  constructor(scope: Construct, ground: Ground, plans: SitePlans) {
    super(scope, 'web')
    const sites = Object.values(plans).map((plan) => ({
      ...plan,
      answeredBy: new ServiceFunction(this, ground, plan),
    }))
    new WebSite(this, ground, {
      name: 'web-site',
      routes: sites,
      impact:
        'People who follow the link in their email, or work in HR or audit, see an error instead of their page.',
    })
    // An alarm for sessions that are refused because History does not confirm the person's role.
    for (const { answeredBy } of sites.filter(({ readsHistory }) => readsHistory)) {
      ground.alarms.ringFor(answeredBy, 'Contradiction', {
        impact:
          'A record says something else than History: somebody changed a result, a role or an address unseen.',
        metric: answeredBy.metricOfLog('record-contradicts-history'),
      })
    }
  }
}
