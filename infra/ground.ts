import { CfnParameter } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AlarmBell } from './constructs/alarm-bell.ts'
import type { Bundles } from './constructs/bundles.ts'
import type { ChainKind } from './constructs/record-kinds.ts'
import { MailIdentity } from './mail-identity.ts'
import type { Settings } from './settings.ts'
import { Store } from './store.ts'

/**
 * The shared resources of all capabilities. `siteUrl` is a stack parameter, so that one synthesised template can be
 * deployed anywhere.
 */
export interface Ground {
  readonly settings: Settings
  readonly bundles: Bundles
  /** Repository root: `workflows/` lies below it. */
  readonly root: string
  readonly store: Store
  readonly mailIdentity: MailIdentity
  readonly alarms: AlarmBell
  readonly siteUrl: string
  /** What people are asked about, by the chains of it: what the plans of functions say. */
  readonly askedAbout: readonly ChainKind[]
}

interface GroundOptions {
  readonly settings: Settings
  readonly bundles: Bundles
  readonly root: string
  readonly askedAbout?: readonly ChainKind[]
}

/** Creates the shared resources of a stack. */
export const layGround = (stack: Construct, options: GroundOptions): Ground => ({
  askedAbout: [],
  ...options,
  store: new Store(stack, options.settings),
  mailIdentity: new MailIdentity(stack, options.settings),
  alarms: new AlarmBell(stack, options.settings),
  siteUrl: new CfnParameter(stack, 'SiteUrl', {
    description: 'Address of the web site without a final slash; every link in an email starts with it.',
    default: `https://${options.settings.domain}`,
    allowedPattern: '^https?://[^/]+$',
  }).valueAsString,
})
