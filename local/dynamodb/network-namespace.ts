import { spawn } from 'node:child_process'

/** The first words of a command that runs what follows them in a network namespace of its own. */
export type NamespaceCommand = readonly string[]

// SIOCSIFFLAGS with IFF_UP, IFF_LOOPBACK and IFF_RUNNING, where there is no tool for it but Perl.
const BY_PERL = 'socket(S,2,2,0) && ioctl(S,0x8914,pack("a16 s x22","lo",0x49)) or exit 1'

// The loopback interface of a new namespace is down. Its tools are not on every user's PATH.
const SCRIPT = `PATH=$PATH:/usr/sbin:/sbin
{ ip link set lo up || ifconfig lo up || perl -e '${BY_PERL}'; } 2>/dev/null && exec "$@"`

// Root may do so at once; others within a user namespace, in which they are root.
const WAYS = [['-n'], ['-U', '-r', '-n']].map(
  (flags): NamespaceCommand => ['unshare', ...flags, 'sh', '-c', SCRIPT, 'sh'],
)

const works = ([command = '', ...words]: NamespaceCommand) =>
  new Promise<boolean>((resolve) => {
    const tried = spawn(command, [...words, 'true'], { stdio: 'ignore', timeout: 5000 })
    tried.once('error', () => resolve(false))
    tried.once('exit', (code) => resolve(code === 0))
  })

const find = async (): Promise<NamespaceCommand | undefined> => {
  for (const way of WAYS) if (await works(way)) return way
  return undefined
}

let found: Promise<NamespaceCommand | undefined> | undefined

/**
 * How this system lets us run a program in a network namespace of its own, with a loopback interface that nothing
 * outside can reach; `undefined` where it does not (another system than Linux, a container or a distribution that
 * forbids it) or is told not to by `BINA_NETWORK_NAMESPACE=off`.
 */
export const networkNamespace = async (): Promise<NamespaceCommand | undefined> => {
  if (process.env.BINA_NETWORK_NAMESPACE === 'off') return undefined
  found ??= find()
  return found
}
