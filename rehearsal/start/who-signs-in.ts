import { GetCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Cloud } from '../../local/cloud.ts'
import { ownersTables } from '../demo/scan-table.ts'
import { firstWithRole } from '../organisation/people-file.ts'

const Pointer = z.object({ personId: z.string() })
const Unit = z.object({ unitId: z.string() })
const Person = z.object({
  email: z.string(),
  status: z.string(),
  roles: z.array(z.string()),
  emailBouncedAt: z.string().optional(),
})

type Directory = Pick<Cloud, 'environment' | 'nameOf'>

/** The address at which a person can be sent a link that lets them in with a role, if they can. */
const addressIn = (item: unknown, role: string): string | undefined => {
  const { data } = Person.safeParse(item)
  return data?.status === 'active' && data.roles.includes(role) && !data.emailBouncedAt
    ? data.email
    : undefined
}

const read = async (cloud: Directory, pk: string, sk: string): Promise<unknown> =>
  (await ownersTables(cloud).send(new GetCommand({ TableName: cloud.nameOf('records'), Key: { pk, sk } })))
    .Item

async function* query(cloud: Directory, key: string, value: string, IndexName?: string) {
  const pages = paginateQuery(
    { client: ownersTables(cloud) },
    {
      TableName: cloud.nameOf('records'),
      ...(IndexName ? { IndexName } : {}),
      KeyConditionExpression: `${key} = :value`,
      ExpressionAttributeValues: { ':value': value },
    },
  )
  for await (const { Items = [] } of pages) yield* Items
}

const firstOfFile = async (cloud: Directory, people: string, role: string): Promise<string | undefined> => {
  let email: string
  try {
    email = firstWithRole(people, role)
  } catch {
    return undefined
  }
  const pointer = Pointer.safeParse(await read(cloud, `EMAIL#${email.trim().toLowerCase()}`, 'EMAIL'))
  return pointer.data && addressIn(await read(cloud, `PERSON#${pointer.data.personId}`, 'PERSON'), role)
}

/**
 * The address of somebody in the machine's directory who can sign in with a role: the first of the people file (CSV)
 * when they can, else the first by unit and name; `undefined` when nobody can.
 */
export const whoSignsIn = async (
  cloud: Directory,
  people: string,
  role: string,
): Promise<string | undefined> => {
  const first = await firstOfFile(cloud, people, role)
  if (first) return first
  for await (const unit of query(cloud, 'pk', 'UNITS')) {
    const { unitId } = Unit.parse(unit)
    for await (const person of query(cloud, 'gsi1pk', `UNIT#${unitId}#PEOPLE`, 'gsi1')) {
      const address = addressIn(person, role)
      if (address) return address
    }
  }
  return undefined
}
