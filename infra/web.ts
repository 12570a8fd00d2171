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
  },
  hr: {
    entry: 'functions/web/hr.tsx',
    ...page,
    records: ['get', 'query', 'put', 'update'],
    writes: [
      'appraisal',
      'calibration',
      'coaching',
      'import',
      'notice',
      'period',
      'person',
      'progress',
      'reward',
      'signal',
      'stage',
      'task',
    ],
    deletes: ['signal'],
    history: ['account', 'appraisal', 'calibration', 'import', 'period'],
    signals: true,
    starts: ['appraisal-cycle'],
    imports: 'write',
    calendar: true,
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
  }
}
