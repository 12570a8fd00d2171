/** ARNs of one account and region, as Step Functions writes them. */
export interface Arns {
  machine(name: string): string
  execution(machineName: string, name: string): string
  /** The function that a name, a partial ARN or an ARN means, its version or alias included. */
  function(reference: string): string
  /** The rule by which the service hears of executions that others wait for. */
  readonly managedRule: string
}

export const arnsOf = (region: string, account: string): Arns => ({
  machine: (name) => `arn:aws:states:${region}:${account}:stateMachine:${name}`,
  execution: (machineName, name) => `arn:aws:states:${region}:${account}:execution:${machineName}:${name}`,
  function: (reference) => {
    if (reference.startsWith('arn:')) return reference
    return `arn:aws:lambda:${region}:${account}:function:${reference.replace(/^\d{12}:function:/, '')}`
  },
  managedRule: `arn:aws:events:${region}:${account}:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule`,
})

const FORBIDDEN = /[\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]/u

/** Whether a machine or execution may be called so. */
export const isName = (name: string): boolean => name.length > 0 && name.length <= 80 && !FORBIDDEN.test(name)

/** A machine, or a version or an alias of one. */
const MACHINE = /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:stateMachine:[^:]+(:[^:]+)?$/
const EXECUTION = /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:execution:[^:]+:[^:]+$/

const ROLE = /^arn:aws[a-z-]*:iam::\d{12}:role\/.+$/

export const isMachineArn = (arn: string): boolean => MACHINE.test(arn)
/** Whether a machine's ARN goes on to a distributed Map state within it: `stateMachine:name/label`. */
export const isMapArn = (arn: string): boolean => MACHINE.test(arn) && arn.includes('/')
export const isExecutionArn = (arn: string): boolean => EXECUTION.test(arn)
export const isRoleArn = (arn: string): boolean => ROLE.test(arn)

const STATES_ARN = /^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:([A-Za-z]+):.+$/

/** What kind of thing an ARN of this service names (`execution`), or `undefined` when it is no such ARN. */
export const kindOfArn = (arn: string): string | undefined => STATES_ARN.exec(arn)?.[1]
