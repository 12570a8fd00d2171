import type { Construct } from 'constructs'
import { type FunctionPlan, ServiceFunction } from './constructs/service-function.ts'
import type { Ground } from './ground.ts'

export type FunctionPlans = Readonly<Record<string, FunctionPlan>>

/** Makes the functions of a capability from their plans, under the same keys. */
export const functionsOf = <Plans extends FunctionPlans>(
  scope: Construct,
  ground: Ground,
  plans: Plans,
): Record<keyof Plans, ServiceFunction> => {
  const made = Object.entries(plans).map(([key, plan]) => [key, new ServiceFunction(scope, ground, plan)])
  return Object.fromEntries(made)
}
