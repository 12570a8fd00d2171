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

/**
 * When a job runs while the clock is being moved: at its turns; as a net below what others have begun already, in the
 * morning after something was written and at the last turn of the move; or, because it takes long and looks at what is,
 * not at what time it is, when the clock has come to rest.
 */
const WhileMoved = z.enum(['runs', 'catches', 'rests'])
export type WhileMoved = z.output<typeof WhileMoved>

export interface ScheduledTarget {
  readonly ruleArn: string
  readonly next: Recurrence
  readonly functionArn: string
  /** The role by which EventBridge Scheduler invokes; a rule needs none. */
  readonly roleArn: string | undefined
  /** The constant input, or `undefined` for EventBridge's own event. */
  readonly input: string | undefined
  readonly whileMoved: WhileMoved
}

export interface PatternTarget {
  readonly ruleArn: string
  fits(event: object): boolean
  readonly functionArn: string
  readonly input: string | undefined
}

/** `Metadata` of a rule or schedule by which a template says so; AWS takes no notice of it. */
const WHILE_MOVED = 'EmbeddedCloud::WhileMoved'

const whileMovedOf = ({ metadata }: Resource) => WhileMoved.default('runs').parse(metadata[WHILE_MOVED])

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
        whileMoved: whileMovedOf(rule),
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
        { ruleArn: arnOf(schedule), next, functionArn, roleArn, input, whileMoved: whileMovedOf(schedule) },
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
