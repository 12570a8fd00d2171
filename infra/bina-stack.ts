import { Stack } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { Appraisals, appraisalFunctions } from './appraisals.ts'
import { Audit, auditFunctions } from './audit.ts'
import { Calibration } from './calibration.ts'
import type { Bundles } from './constructs/bundles.ts'
import type { FunctionPlan } from './constructs/service-function.ts'
import { OperationsDashboard } from './dashboard.ts'
import { Exports, exportFunctions } from './exports.ts'
import { FollowUp, followUpFunctions } from './follow-up.ts'
import { layGround } from './ground.ts'
import { HumanTasks, humanTaskFunctions } from './human-tasks.ts'
import { Mail, mailFunctions } from './mail.ts'
import { People, peopleFunctions } from './people.ts'
import { Periods, periodFunctions } from './periods.ts'
import { Results, resultFunctions } from './results.ts'
import type { Settings } from './settings.ts'
import { Signals, signalFunctions } from './signals.ts'
import type { SitePlans } from './site-plan.ts'
import { houseSites, Web } from './web.ts'

/** Every website: whatever looks at all pages finds them here. */
export const sites: SitePlans = {
  ...houseSites,
}

const plans = {
  ...humanTaskFunctions,
  ...signalFunctions,
  ...mailFunctions,
  ...peopleFunctions,
  ...exportFunctions,
  ...appraisalFunctions,
  ...resultFunctions,
  ...followUpFunctions,
  ...auditFunctions,
  ...periodFunctions,
  ...sites,
}

/** The entry file of every function of the stack. */
export const entries = Object.values(plans).map(({ entry }) => entry)

const askedAbout = Object.values<FunctionPlan>(plans).flatMap((plan) => plan.asksAbout ?? [])

interface BinaStackOptions {
  readonly settings: Settings
  /** Repository root: `workflows/` lies below it. */
  readonly root: string
  /** The code of all `entries`. */
  readonly bundles: Bundles
}

/** Bina in one account and region: the ground, then one construct per capability. */
export class BinaStack extends Stack {
  constructor(scope: Construct, id: string, { settings, root, bundles }: BinaStackOptions) {
    super(scope, id, {
      env: { region: settings.region },
      description: `Bina, the performance cycle of ${settings.agency}`,
      tags: { application: 'bina', agency: settings.agency },
    })
    const ground = layGround(this, { settings, root, bundles, askedAbout })

    new HumanTasks(this, ground)
    new Signals(this, ground)
    new Mail(this, ground)
    new People(this, ground)
    new Exports(this, ground)
    new Appraisals(this, ground)
    new Calibration(this, ground)
    const { closeAppraisal } = new Results(this, ground)
    new FollowUp(this, ground, { closeAppraisal })
    const { sealPeriod } = new Audit(this, ground)
    new Periods(this, ground, { sealPeriod })
    new Web(this, ground, sites)
    new OperationsDashboard(this, ground)
  }
}
