import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

/** A process and all that descends from it, by their ids. */
export const processTree = (pid: number): readonly number[] => {
  const tasks = existsSync(`/proc/${pid}/task`) ? readdirSync(`/proc/${pid}/task`) : []
  const children = tasks.flatMap((task) => read(`/proc/${pid}/task/${task}/children`).split(' '))
  return [pid, ...children.filter(Boolean).flatMap((child) => processTree(Number(child)))]
}

/** Whether a process runs; one that only waits to be collected does not. */
export const isRunning = (pid: number): boolean => {
  const stat = read(`/proc/${pid}/stat`)
  return stat !== '' && !/\) [ZX] /.test(stat)
}

export interface Listener {
  readonly address: string
  readonly port: number
}

const socketsOf = (pid: number): readonly string[] => {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
      const socket = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${name}`))?.[1]
      return socket === undefined ? [] : [socket]
    })
  } catch {
    return []
  }
}

const IPV6_LOOPBACK = '00000000000000000000000001000000'

/** `0100007F` is 127.0.0.1; an address of IPv6 but `::1` is left as the kernel writes it. */
const addressOf = (text: string) =>
  text.length > 8
    ? text.replace(IPV6_LOOPBACK, '::1')
    : (text.match(/../g) ?? [])
        .map((byte) => Number.parseInt(byte, 16))
        .reverse()
        .join('.')

const LISTENS = '0A'

/**
 * The TCP ports that some processes listen on, as anybody sees them who is in the network namespace of the process
 * `within`.
 */
export const listenersOf = (
  pids: readonly number[],
  within: number | 'self' = 'self',
): readonly Listener[] => {
  const owned = new Set(pids.flatMap(socketsOf))
  const lines = ['tcp', 'tcp6'].flatMap((name) => read(`/proc/${within}/net/${name}`).split('\n').slice(1))
  return lines.flatMap((line) => {
    const [, local = '', , state, , , , , , inode = ''] = line.trim().split(/\s+/)
    const [address = '', port = ''] = local.split(':')
    return state === LISTENS && owned.has(inode)
      ? [{ address: addressOf(address), port: Number.parseInt(port, 16) }]
      : []
  })
}
