import { Fragment } from 'preact'

interface EmailAddressProps {
  readonly address: string
  /** The address it is compared with: what differs is marked. */
  readonly unlike?: string | undefined
}

/** `siti.ayu@kota.example` as `siti.`, `ayu@`, `kota.`, `example`: a line breaks between these and nowhere else. */
const partsOf = (address: string): string[] => address.split(/(?<=[@.])/)

const sameFromStart = (one: readonly string[], other: readonly string[]): number => {
  const at = one.findIndex((part, place) => part !== other[place])
  return at < 0 ? one.length : at
}

/** From which part to which an address differs from another. */
const differing = (parts: readonly string[], others: readonly string[]) => {
  const from = sameFromStart(parts, others)
  const most = Math.min(parts.length, others.length) - from
  const alike = sameFromStart(parts.toReversed(), others.toReversed())
  return { from, to: parts.length - Math.min(alike, most) }
}

/** An email address that can be compared letter by letter on a narrow screen. */
export const EmailAddress = ({ address, unlike }: EmailAddressProps) => {
  const parts = partsOf(address)
  const { from, to } = unlike === undefined ? { from: 0, to: 0 } : differing(parts, partsOf(unlike))
  return (
    <span class="address">
      {parts.map((part, place) => (
        <Fragment key={place}>
          {place > 0 && <wbr />}
          {place >= from && place < to ? <mark>{part}</mark> : part}
        </Fragment>
      ))}
    </span>
  )
}
