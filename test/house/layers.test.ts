import { describe, expect, it } from 'vitest'
import { importsOf } from './import-graph.ts'
import { layerFault } from './layers.ts'

describe('the layers', () => {
  it.each([
    ['the domain reaches for the platform', 'functions/domain/rule.ts', '../platform/clock.ts'],
    ['the domain reaches for AWS', 'functions/domain/rule.ts', '@aws-sdk/client-sfn'],
    ['the platform reaches for a shared noun', 'functions/platform/mail/send.ts', '../../records/people.ts'],
    ['the platform reaches for a capability', 'functions/platform/mail/send.ts', '../../people/texts.ts'],
    ['a shared noun reaches for a capability', 'functions/records/people.ts', '../people/texts.ts'],
    ['a capability reaches for another', 'functions/review/rate.ts', '../calibration/texts.ts'],
    ['a capability of tomorrow does', 'functions/training/plan.ts', '../mentoring/texts.ts'],
    ['a capability reaches for the web', 'functions/review/rate.ts', '../web/staff/texts.ts'],
    ['the web reaches for the embedded cloud', 'functions/web/hr/page.tsx', '../../../local/cloud.ts'],
    ['a function reaches for the CDK', 'functions/web/hr/page.tsx', 'aws-cdk-lib'],
    ['the infrastructure imports a function', 'infra/people.ts', '../functions/people/texts.ts'],
    ['the embedded cloud imports a rule', 'local/cloud.ts', '../functions/domain/rating.ts'],
    ['the embedded cloud imports the rehearsal', 'local/cloud.ts', '../rehearsal/demo/tally.ts'],
    ['the rehearsal imports a function', 'rehearsal/demo/demo.ts', '../../functions/people/texts.ts'],
    ['anything imports a test', 'local/cloud.ts', '../test/ground/machine.ts'],
  ])('refuse it when %s', (_, path, specifier) => {
    const [imported = ''] = importsOf(path, `import type { x } from '${specifier}'\n`)

    expect(layerFault(path, imported)).toBeTypeOf('string')
  })

  it.each([
    ['a capability uses a rule', 'functions/review/rate.ts', '../domain/rating.ts'],
    ['a capability uses a shared noun', 'functions/review/rate.ts', '../records/people.ts'],
    ['a capability uses the ground', 'functions/review/rate.ts', '../platform/clock.ts'],
    ['a capability uses itself', 'functions/review/pages/rate.tsx', '../texts.ts'],
    ['the platform uses a rule', 'functions/platform/mail/send.ts', '../../domain/rating.ts'],
    ['the web composes capabilities', 'functions/web/hr/page.tsx', '../../periods/open-period.ts'],
    ['the rehearsal runs on the embedded cloud', 'rehearsal/demo/demo.ts', '../../local/cloud.ts'],
  ])('let it pass when %s', (_, path, specifier) => {
    const [imported = ''] = importsOf(path, `import { x } from '${specifier}'\n`)

    expect(layerFault(path, imported)).toBeUndefined()
  })
})

it('reads every way to import', () => {
  const source = `import a, { type b } from './a.ts'
import {
  c,
} from './c.ts'
import './d.ts'
export { e } from './e.ts'
export * from './f.ts'
const g = await import('./g.ts')
import * as z from 'zod'
import { h } from '@aws-sdk/core/protocols'
`
  expect(importsOf('local/x.ts', source)).toEqual([
    ...['a', 'c', 'd', 'e', 'f', 'g'].map((name) => `local/${name}.ts`),
    ...['zod', '@aws-sdk/core'],
  ])
})
