const GROUPS = 8

const groupsOf = (part: string) => (part === '' ? [] : part.split(':'))

/**
 * The network an address belongs to: an IPv4 address itself, the first 64 bits of an IPv6 address, which is what one
 * subscriber is given. Source: RFC 6177, section 2.
 */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1]
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address
  const [left = '', right = ''] = address.toLowerCase().split('::')
  const [first, last] = [groupsOf(left), groupsOf(right)]
  const zeros = Array.from({ length: Math.max(0, GROUPS - first.length - last.length) }, () => '0')
  const groups = [...first, ...zeros, ...last].map((group) => group.replace(/^0+(?=.)/, ''))
  return `${groups.slice(0, 4).join(':')}::/64`
}
