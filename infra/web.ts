import { Construct } from 'constructs'
import { WebSite } from './constructs/web-site.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'

/** A second below the half minute that API Gateway waits, so that the page can still say what happened. */
const page = { timeout: 29, memory: 512, links: true, pages: true } as const

export const webFunctions = {
  staff: {
    entry: 'functions/web/staff.tsx',
    ...page,
    records: ['get', 'query', 'put', 'update'],
    writes: [
      'appraisal',
      'appraisalPart',
      'calibration',
      'draft',
      'link',
      'notice',
      'progress',
      'signal',
      'task',
    ],
    checks: ['task'],
    deletes: ['signal'],
    history: ['appraisal', 'calibration'],
    signals: true,
    urgentMail: true,
  },
  hr: {
    entry: 'functions/web/hr.tsx',
    ...page,
    records: ['get', 'query', 'put', 'update'],
    readsHistory: true,
    writes: [
      'accessChange',
      'appraisal',
      'calibration',
      'coaching',
      'email',
      'holidays',
      'import',
      'importQueue',
      'notice',
      'period',
      'person',
      'progress',
      'reward',
      'signal',
      'stage',
      'task',
    ],
    deletes: ['email', 'signal'],
    history: ['account', 'appraisal', 'calibration', 'holidays', 'import', 'period', 'person'],
    signals: true,
    starts: ['appraisal-cycle'],
    imports: 'write',
    calendar: true,
    urgentMail: true,
  },
  auditor: {
    entry: 'functions/web/auditor.tsx',
    ...page,
    records: ['get', 'query', 'update'],
    writes: [],
    readsHistory: true,
    history: ['account'],
    archive: 'read',
  },
  public: {
    entry: 'functions/web/public.tsx',
    ...page,
    records: ['get', 'put', 'update'],
    writes: ['cap', 'session', 'signInLink', 'signInNotice'],
    deletes: ['session'],
    history: ['account'],
    urgentMail: true,
  },
} satisfies FunctionPlans

/** The pages, one function per audience. */
export class Web extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'web')
    const { staff, hr, auditor, public: anyone } = functionsOf(this, ground, webFunctions)
    new WebSite(this, ground, {
      name: 'web-site',
      routes: [
        { paths: ['/t/{proxy+}'], answeredBy: staff },
        { paths: ['/hr', '/hr/{proxy+}'], answeredBy: hr },
        { paths: ['/audit', '/audit/{proxy+}'], answeredBy: auditor },
        { paths: ['/', '/{proxy+}'], answeredBy: anyone },
      ],
      harm: 'People who follow the link in their e-mail, or work in HR or audit, see an error instead of their page.',
    })
    // Who signs in with a role that History does not tell of is refused, and somebody must hear of it.
    for (const site of [hr, auditor]) {
      ground.alarms.ringFor(site, 'Contradiction', {
        harm: 'A record says something else than History: somebody changed a result, a role or an address unseen.',
        metric: site.metricOfLog('record-contradicts-history'),
      })
    }
  }
}
