import { auditing, type SitePlans } from './site-plan.ts'

/** The sites of auditors, one for each thing that they look into. */
export const auditorSites = {
  auditor: {
    entry: 'functions/web/auditor.tsx',
    paths: ['/audit', '/audit/{proxy+}'],
    ...auditing,
  },
  auditorPeriods: {
    entry: 'functions/web/auditor-periods.tsx',
    paths: ['/audit/periods/{proxy+}'],
    ...auditing,
    archive: 'read',
  },
  auditorAppraisals: {
    entry: 'functions/web/auditor-appraisals.tsx',
    paths: ['/audit/appraisals/{proxy+}'],
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
    exports: 'auditor',
    calendar: true,
    wakes: ['write-exports'],
  },
  auditorExecutions: {
    entry: 'functions/web/auditor-executions.tsx',
    paths: ['/audit/executions/{proxy+}'],
    ...auditing,
    archive: 'read',
  },
} satisfies SitePlans
