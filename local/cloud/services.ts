import { join } from 'node:path'
import { type DatabaseCounts, serveDynamoDb } from '../dynamodb/serve-dynamodb.ts'
import { partitionKeysOf } from '../dynamodb/tables.ts'
import type { Answer } from '../endpoint/call.ts'
import { type Endpoint, startEndpoint } from '../endpoint/endpoint.ts'
import { serveStates } from '../endpoint/serve-states.ts'
import { openKeyRing } from '../keys/key-ring.ts'
import { serveKms } from '../keys/serve-kms.ts'
import { serveLambda } from '../lambda/serve-lambda.ts'
import { mailSetupOf } from '../mail/mail-setup.ts'
import { Mailbox } from '../mail/mailbox.ts'
import type { Relay } from '../mail/relay.ts'
import { Ses } from '../mail/serve-ses.ts'
import { fateTeller } from '../mail/tell-fate.ts'
import { bucketsOf } from '../objects/buckets.ts'
import { ObjectStore } from '../objects/object-store.ts'
import { type ObjectForm, postObject } from '../objects/post-object.ts'
import { S3 } from '../objects/serve-s3.ts'
import { type FoundObject, type SignedRequest, signedGet } from '../objects/signed-get.ts'
import type { Closing } from './closing.ts'
import type { Functions } from './functions.ts'
import type { Ground } from './ground.ts'
import { startRelay } from './mail-relay.ts'
import type { CloudOptions } from './options.ts'
import type { Senders } from './senders.ts'
import type { StateMachine } from './state-machines.ts'
import type { States } from './states.ts'
import type { Tables } from './tables.ts'

/** The default sending rate of SES outside the sandbox. */
const MAIL_RATE = 14

export interface Services {
  readonly endpoint: Endpoint
  readonly mailbox: Mailbox
  readonly objects: ObjectStore
  /** Takes a form that a browser posts to a bucket. */
  readonly postObject: (form: ObjectForm) => Promise<Answer>
  /** Finds what an address of a bucket gives that a browser follows. */
  readonly signedGet: (request: SignedRequest) => FoundObject | Answer
  readonly ses: Ses
  readonly relay: Relay | undefined
  readonly database: DatabaseCounts
}

interface Parts extends Functions, Tables {
  readonly states: States
  readonly senders: Senders
  readonly machines: readonly StateMachine[]
}

/** Opens the one endpoint that all SDK calls of the functions go to. */
export const startServices = async (
  ground: Ground,
  parts: Parts,
  { smtp }: Pick<CloudOptions, 'smtp'>,
  closing: Closing,
): Promise<Services> => {
  const { clock, credentials, data, guard, log, resources, store } = ground
  const database: DatabaseCounts = { reads: 0, writes: 0 }
  const mailbox = new Mailbox(store.database)
  const buckets = bucketsOf(resources)
  const objects = new ObjectStore(join(data, 'objects'), store.database)
  const office = mailSetupOf(resources)
  const tellFate = fateTeller(office, () => clock.now(), parts.senders.byTopic)
  const relay = smtp && (await startRelay(smtp, ground, mailbox, tellFate, closing))
  const ses = new Ses({
    office,
    mailbox,
    store: store.database,
    relay,
    tellFate,
    guard,
    clock,
    rate: Number(ground.parameter('MailRatePerSecond') ?? MAIL_RATE),
  })
  const machineArns = parts.machines.map(({ arn }) => arn)
  const endpoint = await startEndpoint({
    credentials,
    clock,
    log,
    services: {
      dynamodb: serveDynamoDb(parts.database, guard, parts.expiring, database, partitionKeysOf(resources)),
      kms: serveKms(openKeyRing(resources, join(data, 'keys')), guard),
      lambda: serveLambda(parts.lambda, parts.events, guard),
      s3: new S3(buckets, objects, guard, clock),
      ses,
      states: serveStates((target, body) => parts.states.answer(target, body), guard, machineArns),
    },
  })
  closing.add(() => endpoint.stop())
  return {
    endpoint,
    mailbox,
    objects,
    postObject: (form) => postObject(form, { buckets, objects, guard, credentials, clock }),
    signedGet: (request) => signedGet(request, { buckets, objects, guard, credentials, clock }),
    ses,
    relay,
    database,
  }
}
