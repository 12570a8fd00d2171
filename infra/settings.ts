import * as z from 'zod'

const hostName = z.hostname('a host name such as bina.kota.go.id')
const yes = z.union([z.boolean(), z.enum(['true', 'false']).transform((answer) => answer === 'true')])

/**
 * What an agency decides before it deploys; each has a default, so that synthesis needs none.
 * Read from the CDK context by `app.ts` alone; numbers and yes/no may come as text from the command line.
 */
export const Settings = z.object({
  /** Shown in the stack's description and tags. */
  agency: z.string().min(1).default('Pemerintah Kota'),
  /** Host of the web site; links in emails start with it. */
  domain: hostName.default('bina.example.go.id'),
  /** ACM certificate for `domain` in the same region; without one the API keeps its own address. */
  certificateArn: z.string().startsWith('arn:').optional(),
  /** Sender of every email; SES signs for the part after the @. */
  mailFrom: z.email().default('bina@example.go.id'),
  timeZone: z.enum(['Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura']).default('Asia/Jakarta'),
  region: z.string().min(1).default('ap-southeast-3'),
  /** Years that archived execution histories and seals cannot be deleted. */
  retentionYears: z.coerce.number().int().min(1).max(100).default(10),
  /** COMPLIANCE binds even the account's owner until the retention ends; GOVERNANCE can be lifted by a privileged user. */
  archiveLock: z.enum(['GOVERNANCE', 'COMPLIANCE']).default('GOVERNANCE'),
  /** Whether the tables refuse deletion; only a trial that will be thrown away says no. */
  protectData: yes.default(true),
  /** Who is told when an alarm rings; without one the alarms are seen in CloudWatch only. */
  alarmMail: z.email().optional(),
})
export type Settings = z.output<typeof Settings>
