/** What the embedded cloud neither runs nor checks: traces and the delivery of logs. */
export const NOT_ASKED_FOR_HERE = /^(xray|logs):/

/**
 * One record is read by GetItem, several asked for in the same turn by BatchGetItem: which of them a function comes to
 * lies in its data, so that whoever uses the one may have the other.
 */
export const twinOf = (action: string): string | undefined =>
  ({
    'dynamodb:GetItem': 'dynamodb:BatchGetItem',
    'dynamodb:BatchGetItem': 'dynamodb:GetItem',
  })[action]

interface Excuse {
  readonly reason: string
  readonly actions: readonly string[]
  readonly owners: readonly string[]
}

/** Grants that a cycle does without as long as all goes well and the data does not happen so; each is needed when not. */
const EXCUSES: readonly Excuse[] = [
  {
    reason: 'Nothing is read unless a crash, a quiet HR or a task that is over already asks for it.',
    actions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem'],
    owners: ['check-periods', 'let-result-stand', 'publish-results', 'resend-signals'],
  },
  {
    reason: 'An officer stands in for a mentor: what ties them to whoever is coached is looked at again.',
    actions: ['dynamodb:Query'],
    owners: ['staff-follow-up'],
  },
  {
    reason: 'A crash between an answer and its signal: another function than the page tells the workflow.',
    actions: ['states:SendTaskSuccess', 'dynamodb:DeleteItem'],
    owners: ['resend-signals'],
  },
  {
    reason: 'The same: the ladder comes to a task that is over, and settles the signal owed for it.',
    actions: ['dynamodb:DeleteItem'],
    owners: ['climb-ladder'],
  },
  {
    reason: 'A period that was opened when the machine crashed is started again.',
    actions: ['states:StartExecution'],
    owners: ['check-periods'],
  },
  {
    reason: 'A unit withdrawn whole has its calibration ended, and its task, and that is told.',
    actions: ['dynamodb:DeleteItem', 'dynamodb:PutItem', 'dynamodb:PutItem on History'],
    owners: ['check-periods'],
  },
  {
    reason: 'A workflow that has run for most of the year that an execution may last hands over to another.',
    actions: ['states:StartExecution'],
    owners: ['appraisal-cycle'],
  },
  {
    reason:
      'An operator stops an execution, or a year passes: the task that it waits for is stopped with it.',
    actions: ['states:StopExecution'],
    owners: ['appraisal', 'calibration', 'coaching', 'result', 'reward'],
  },
  {
    reason: 'Neither the decider nor HR decides an objection: the result stands.',
    actions: ['dynamodb:UpdateItem', 'dynamodb:PutItem on History'],
    owners: ['let-result-stand'],
  },
  {
    reason: 'A mail that came back told of an open task: HR and the superior are told.',
    actions: ['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'],
    owners: ['hear-mail-feedback'],
  },
  {
    reason:
      'An open task would be told of to an address that leads nowhere: HR and the superior are told instead.',
    actions: ['dynamodb:ConditionCheckItem'],
    owners: ['send-mail'],
  },
  {
    reason:
      'Nobody noted for HR when the period opened serves there any more: their colleagues are looked up.',
    actions: ['dynamodb:Query'],
    owners: ['climb-ladder', 'open-task'],
  },
  {
    reason:
      'The directory keeps somebody from their task: whoever watches over it is told, if it is still asked.',
    actions: ['dynamodb:ConditionCheckItem'],
    owners: ['climb-ladder'],
  },
  {
    reason: 'A workflow cannot be told of an answer: the job that re-sends signals is woken.',
    actions: ['lambda:InvokeFunction'],
    owners: ['staff-follow-up'],
  },
  {
    reason: 'Somebody asks for a fresh link, as at another device: it is sent at once.',
    actions: ['lambda:InvokeFunction'],
    owners: ['staff'],
  },
  {
    reason: 'Somebody signs out.',
    actions: ['dynamodb:DeleteItem'],
    owners: ['public'],
  },
  {
    reason: 'A missing object is told from a forbidden one only to those who may list.',
    actions: ['s3:ListBucket'],
    owners: [
      'auditor-periods',
      'auditor-appraisals',
      'auditor-executions',
      'hr-imports',
      'import-people',
      'write-exports',
    ],
  },
  {
    reason: 'Lambda itself, with the role of the function, hands over events that were given up.',
    actions: ['sqs:GetQueueAttributes', 'sqs:GetQueueUrl', 'sqs:SendMessage'],
    owners: ['archive-execution', 'hear-mail-feedback'],
  },
]

/** The excused grants, as `owner action`. */
export const excused: ReadonlySet<string> = new Set(
  EXCUSES.flatMap(({ actions, owners }) =>
    owners.flatMap((owner) => actions.map((action) => `${owner} ${action}`)),
  ),
)
