import { CfnParameter } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AlarmBell } from './constructs/alarm-bell.ts'
import type { Bundles } from './constructs/bundles.ts'
import { Post } from './post.ts'
import type { Settings } from './settings.ts'
import { Store } from './store.ts'

/** What every capability stands on. `siteUrl` and `mailRate` are parameters of the stack, so that one synthesised stack runs anywhere. */
export interface Ground {
  readonly settings: Settings
  readonly bundles: Bundles
  /** Repository root: `workflows/` lies below it. */
  readonly root: string
  readonly store: Store
  readonly post: Post
  readonly alarms: AlarmBell
  readonly siteUrl: string
  readonly mailRate: string
}

interface GroundOptions {
  readonly settings: Settings
  readonly bundles: Bundles
  readonly root: string
}

/** Lays the ground of a stack. */
export const layGround = (stack: Construct, options: GroundOptions): Ground => ({
  ...options,
  store: new Store(stack, options.settings),
  post: new Post(stack, options.settings),
  alarms: new AlarmBell(stack, options.settings),
  siteUrl: new CfnParameter(stack, 'SiteUrl', {
    description: 'Address of the web site without a final slash; every link in an e-mail starts with it.',
    default: `https://${options.settings.domain}`,
    allowedPattern: '^https?://[^/]+$',
  }).valueAsString,
  mailRate: new CfnParameter(stack, 'MailRatePerSecond', {
    description: 'E-mails per second, at most what SES allows the account.',
    default: String(options.settings.mailRatePerSecond),
    allowedPattern: '^[1-9][0-9]*$',
  }).valueAsString,
})
