import type { ImportGraph } from './import-graph.ts'

/** What each top folder may import besides itself and packages. Nothing may import `test`. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  functions: ['workflows'],
  infra: ['workflows'],
  local: [],
  rehearsal: ['local'],
  test: ['functions', 'infra', 'local', 'rehearsal', 'workflows'],
  workflows: [],
}

/** The folders of `functions` from the ground up; every other one is a capability. */
const BELOW_CAPABILITIES = ['domain', 'languages', 'platform', 'records', 'frames']
const ABOVE_CAPABILITIES = ['roots', 'web']

const CAPABILITY = BELOW_CAPABILITIES.length

const rankOf = (folder: string): number => {
  const below = BELOW_CAPABILITIES.indexOf(folder)
  if (below >= 0) return below
  const above = ABOVE_CAPABILITIES.indexOf(folder)
  return above < 0 ? CAPABILITY : CAPABILITY + 1 + above
}

/** Packages that the pure rules may use. */
const OF_DOMAIN = new Set(['zod', 'canonicalize', 'node:crypto'])

const topOf = (path: string) => path.split('/')[0] ?? ''
const folderOf = (path: string) => path.split('/')[1] ?? ''

const faultWithin = (from: string, to: string): string | undefined => {
  const [own, other] = [rankOf(from), rankOf(to)]
  if (other > own) return `${from} reaches up to ${to}`
  if (own === CAPABILITY && other === CAPABILITY && from !== to)
    return `${from} reaches for ${to}: what two capabilities need is a rule, a shared noun, or ground`
  return undefined
}

/** Why a file may not import something, in words; `undefined` when it may. */
export const layerFault = (path: string, imported: string): string | undefined => {
  const [top, other] = [topOf(path), topOf(imported)]
  if (!Object.hasOwn(MAY_IMPORT, other) || !imported.includes('/')) {
    const isPure = !path.startsWith('functions/domain/') || OF_DOMAIN.has(imported)
    if (!isPure) return `the domain is pure: it does not use ${imported}`
    return top === 'functions' && imported.startsWith('aws-cdk') ? `${top} uses ${imported}` : undefined
  }
  if (other === top) return top === 'functions' ? faultWithin(folderOf(path), folderOf(imported)) : undefined
  return MAY_IMPORT[top]?.includes(other) ? undefined : `${top} reaches for ${other}`
}

/** Every import that a layer forbids, a sentence each. */
export const layerFaults = (graph: ImportGraph): string[] =>
  [...graph].flatMap(([path, imports]) =>
    imports.flatMap((imported) => {
      const fault = layerFault(path, imported)
      return fault === undefined ? [] : [`${path} imports ${imported}: ${fault}.`]
    }),
  )
