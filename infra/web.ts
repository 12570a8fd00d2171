import { Construct } from 'constructs'
import { ServiceFunction } from './constructs/service-function.ts'
import { WebSite } from './constructs/web-site.ts'
import type { Ground } from './ground.ts'
import { answering, auditing, page, type SitePlan } from './site-plan.ts'

export const webFunctions = {
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
    records: ['get', 'put', 'update'],
    writes: ['appraisalPart', 'draft', 'signal', 'task'],
    history: ['appraisal'],
    wakes: ['resend-signals'],
  },
  hr: {
    entry: 'functions/web/hr.tsx',
    paths: ['/hr', '/hr/{proxy+}'],
    ...page,
    records: ['get', 'query', 'put', 'update'],
    readsHistory: true,
    writes: [
      'appraisal',
      'calibration',
      'coaching',
      'holidays',
      'notice',
      'period',
      'progress',
      'reward',
      'signal',
      'stage',
      'task',
    ],
    deletes: ['signal'],
    history: ['holidays', 'period'],
    tellsOfTasks: true,
    signals: true,
    starts: ['appraisal-cycle'],
    calendar: true,
    wakes: ['send-mail', 'check-periods', 'resend-signals'],
  },
  hrPeople: {
    entry: 'functions/web/hr-people.tsx',
    paths: [
      '/hr/people',
      '/hr/people/{proxy+}',
      '/hr/unreached',
      '/hr/access-changes',
      '/hr/access-changes/{proxy+}',
    ],
    ...page,
    records: ['get', 'query', 'put', 'update'],
    readsHistory: true,
    writes: ['accessChange', 'email', 'notice', 'person'],
    deletes: ['email'],
    history: ['account', 'person'],
    calendar: true,
    urgentMail: true,
    wakes: ['send-mail'],
  },
  hrImports: {
    entry: 'functions/web/hr-imports.tsx',
    paths: ['/hr/import', '/hr/imports/{proxy+}'],
    ...page,
    records: ['get', 'query', 'put', 'update'],
    readsHistory: true,
    writes: ['import', 'importQueue', 'notice'],
    history: ['import'],
    imports: 'upload',
    calendar: true,
    wakes: ['import-people', 'send-mail'],
  },
  hrExports: {
    entry: 'functions/web/hr-exports.tsx',
    paths: ['/hr/exports', '/hr/exports/{proxy+}'],
    ...page,
    records: ['get', 'query', 'put', 'update'],
    readsHistory: true,
    writes: ['export', 'waitingExport'],
    history: ['export'],
    exports: 'results',
    calendar: true,
    wakes: ['write-exports'],
  },
  auditor: {
    entry: 'functions/web/auditor.tsx',
    paths: ['/audit', '/audit/{proxy+}'],
    ...auditing,
  },
  auditorEvidence: {
    entry: 'functions/web/auditor-evidence.tsx',
    paths: ['/audit/periods/{proxy+}', '/audit/appraisals/{proxy+}'],
    ...auditing,
    archive: 'read',
  },
  auditorExports: {
    entry: 'functions/web/auditor-exports.tsx',
    paths: ['/audit/exports', '/audit/exports/{proxy+}'],
    ...auditing,
    records: ['get', 'query', 'put', 'update'],
    writes: ['export', 'waitingExport'],
    history: ['account', 'export'],
    exports: 'evidence',
    calendar: true,
    wakes: ['write-exports'],
  },
  auditorExecutions: {
    entry: 'functions/web/auditor-executions.tsx',
    paths: ['/audit/executions/{proxy+}'],
    ...auditing,
    archive: 'read',
  },
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
} satisfies Readonly<Record<string, SitePlan>>

/** The pages: one function for each audience, and for each area of work where an audience has several. */
export class Web extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'web')
    const sites = Object.values<SitePlan>(webFunctions).map((plan) => ({
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
