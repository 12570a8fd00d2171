import { isIP } from 'node:net'

const HOST = /^(?:\[([\da-f:.]+)\]|([^\s/@\\?#:[\]]+))(?::\d{1,5})?$/i

const nameIn = (host: string): string | undefined => {
  const [, address, name] = HOST.exec(host) ?? []
  return (address ?? name)?.toLowerCase()
}

/**
 * Whether the web port answers to a Host header: to `localhost`, to any IP address, and to the site's own name, each with
 * any port.
 *
 * A domain that somebody else points at this machine (DNS rebinding) would make this site the same origin as that
 * somebody's page; an address cannot be pointed anywhere. Only HTTP/1.0 has requests without a Host, and no browser
 * speaks it.
 */
export const knownHosts = (siteUrl: string | undefined): ((host: string | undefined) => boolean) => {
  const own = siteUrl !== undefined && URL.canParse(siteUrl) ? new URL(siteUrl).hostname : 'localhost'
  return (host) => {
    if (host === undefined) return true
    const name = nameIn(host)
    return name !== undefined && (name === 'localhost' || name === own || isIP(name) > 0)
  }
}
