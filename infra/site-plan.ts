import type { FunctionPlan } from './constructs/service-function.ts'

/** One second less than API Gateway's timeout of 30 seconds, so that the page can still answer. */
export const page = { timeout: 29, memory: 512, links: true, pages: true } as const

/** A site as a plan: its function, and the addresses that it answers. Of two that fit, API Gateway takes the more exact. */
export type SitePlan = FunctionPlan & { readonly paths: readonly string[] }

/** Websites by name. A capability has those whose pages are only its own in its own file. */
export type SitePlans = Readonly<Record<string, SitePlan>>

/** Tasks behind emailed links are answered with a signal to their workflow. */
export const answering = {
  ...page,
  records: ['get', 'query', 'put', 'update'],
  deletes: ['signal'],
  signals: true,
} satisfies Partial<SitePlan>

/** Auditors read everything. Their pages write only the record that something was read, and requests for files. */
export const auditing = {
  ...page,
  records: ['get', 'query', 'update'],
  writes: [],
  readsHistory: true,
  history: ['account'],
} satisfies Partial<SitePlan>
