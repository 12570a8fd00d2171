import * as z from 'zod'
import { StartError } from '../start-error.ts'
import type { Resource, Resources } from '../template/resolve-template.ts'
import { EventPattern, fitsPattern } from './event-pattern.ts'
import { type Recurrence, recurrenceOf } from './recurrence.ts'

const Target = z.looseObject({
  Arn: z.string(),
  Input: z.string().optional(),
  InputPath: z.undefined({ error: 'InputPath is not known' }).optional(),
  InputTransformer: z.undefined({ error: 'InputTransformer is not known' }).optional(),
})
const RuleProperties = z.looseObject({
  EventPattern: EventPattern.optional(),
  ScheduleExpression: z.string().optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(Target).default([]),
})
const ScheduleProperties = z.looseObject({
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.string().default('ENABLED'),
  Target: z.looseObject({ Arn: z.string(), RoleArn: z.string(), Input: z.string().optional() }),
})

export interface ScheduledTarget {
  readonly ruleArn: string
  readonly next: Recurrence
  readonly functionArn: string
  /** The role by which EventBridge Scheduler invokes; a rule needs none. */
  readonly roleArn: string | undefined
  /** The constant input, or `undefined` for EventBridge's own event. */
  readonly input: string | undefined
  /** It takes long and looks at what is, not at what time it is: it runs when a clock that is moved has come to rest. */
  readonly waitsForRest: boolean
}

export interface PatternTarget {
  readonly ruleArn: string
  fits(event: object): boolean
  readonly functionArn: string
  readonly input: string | undefined
}

/** `Metadata` of a rule or schedule by which a template says so; AWS takes no notice of it. */
const WAITS_FOR_REST = 'EmbeddedCloud::WaitsForRest'

const waitsForRest = ({ metadata }: Resource) => metadata[WAITS_FOR_REST] === true

/** The schedules of the template, from EventBridge rules and from EventBridge Scheduler. */
export const schedulesOf = (resources: Resources): readonly ScheduledTarget[] => [
  ...resources.ofType('AWS::Events::Rule').flatMap((rule) =>
    guarded(rule, () => {
      const { ScheduleExpression, State, Targets } = RuleProperties.parse(rule.properties)
      if (!ScheduleExpression || State !== 'ENABLED') return []
      const next = recurrenceOf(ScheduleExpression)
      const ruleArn = arnOf(rule)
      return Targets.map(({ Arn, Input }) => ({
        ruleArn,
        next,
        functionArn: Arn,
        roleArn: undefined,
        input: Input,
        waitsForRest: waitsForRest(rule),
      }))
    }),
  ),
  ...resources.ofType('AWS::Scheduler::Schedule').flatMap((schedule) =>
    guarded(schedule, () => {
      const read = ScheduleProperties.parse(schedule.properties)
      if (read.State !== 'ENABLED') return []
      const next = recurrenceOf(read.ScheduleExpression, read.ScheduleExpressionTimezone)
      const { Arn: functionArn, RoleArn: roleArn, Input: input = '{}' } = read.Target
      return [
        { ruleArn: arnOf(schedule), next, functionArn, roleArn, input, waitsForRest: waitsForRest(schedule) },
      ]
    }),
  ),
]

/** The rules of the template that wait for events. */
export const patternsOf = (resources: Resources): readonly PatternTarget[] =>
  resources.ofType('AWS::Events::Rule').flatMap((rule) =>
    guarded(rule, () => {
      const { EventPattern: pattern, State, Targets } = RuleProperties.parse(rule.properties)
      if (!pattern || State !== 'ENABLED') return []
      const fits = (event: object) => fitsPattern(pattern, event)
      return Targets.map(({ Arn, Input }) => ({ ruleArn: arnOf(rule), fits, functionArn: Arn, input: Input }))
    }),
  )

const arnOf = ({ attributes }: Resource) => attributes.Arn ?? ''

const guarded = <T>({ logicalId }: Resource, read: () => T): T => {
  try {
    return read()
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new StartError(`The embedded cloud cannot run the schedule ${logicalId}: ${why}`, { cause })
  }
}
