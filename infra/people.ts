import { CfnOutput, Duration, Stack } from 'aws-cdk-lib'
import { Construct } from 'constructs'
import { ScheduledJob } from './constructs/job.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'

export const peopleFunctions = {
  importPeople: {
    entry: 'functions/people/import-people.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: [
      'accessChange',
      'email',
      'import',
      'importQueue',
      'jobRun',
      'nip',
      'notice',
      'person',
      'plan',
      'unit',
    ],
    deletes: ['email'],
    history: ['account', 'import', 'person', 'unit'],
    imports: 'read',
    urgentMail: true,
    timeout: 900,
    memory: 1024,
  },
} satisfies FunctionPlans

/** The directory of people and units, filled from CSV. */
export class People extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'people')
    const { importPeople } = functionsOf(this, ground, peopleFunctions)
    new CfnOutput(Stack.of(this), 'ImportsBucket', { value: ground.store.imports.bucketName })
    new ScheduledJob(this, ground, {
      runs: importPeople,
      every: Duration.minutes(1),
      whileMoved: 'catches',
      impact:
        'HR has handed in a list of people and hears nothing: new or moved staff are missing from the period.',
    })
  }
}
