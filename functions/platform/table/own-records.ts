import type { chains, Key, keys } from './keys.ts'

type Taken = keyof typeof chains | Lowercase<keyof typeof keys>
/** What a capability calls a kind of its own: one word in lower case that nothing else is called. */
type OwnName<Name extends Lowercase<string>> = Name extends Taken ? never : Name

/**
 * The records of a kind that one capability alone knows. Where each lies and which chain tells of it follow from the kind's name:
 * the record `VACANCY#<id>` is told of in the chain `vacancy/<id>`, and has its id in its field `vacancyId`.
 */
export const ownRecords = <const Name extends Lowercase<string>>(kind: Name & OwnName<Name>) => {
  const type = kind.toUpperCase()
  return {
    key: (id: string): Key => ({ pk: `${type}#${id}`, sk: type }),
    /** What lies with a record and is told of in its chain. */
    part: (id: string, part: string): Key => ({ pk: `${type}#${id}`, sk: part }),
    chain: (id: string): string => `${kind}/${id}`,
    /** The partition key of a list of them, in one of the two indexes. */
    list: (name: string): string => `${type}#${name}`,
  }
}
