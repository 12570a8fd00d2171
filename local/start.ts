import { resolve } from 'node:path'
import { type Cloud, startCloud } from './cloud.ts'
import { DeskError } from './demo/hr-desk.ts'
import { outliveListeners, stopOnSignal } from './ending.ts'
import { fillNewMachine } from './first-start.ts'
import { StartError } from './start-error.ts'
import { readStartWish, type StartWish } from './start-wish.ts'
import { root, synthesiseChanges } from './synthesise.ts'
import { whoSignsIn } from './who-signs-in.ts'

const signInLine = async (cloud: Cloud, { files }: StartWish, role: string): Promise<string> => {
  const address = await whoSignsIn(cloud, files.people, role)
  return address
    ? `sign in as ${address}; the link comes to the inbox within a minute`
    : 'nobody here can sign in with this role'
}

const mailLine = ({ url }: Cloud, { siteUrl, smtp }: StartWish): string[] =>
  smtp
    ? [
        `  Mail   goes out through ${smtp.host}:${smtp.port}; the links in it lead to ${siteUrl ?? `${url} (BINA_SITE_URL)`}`,
        '         nobody is written to before HR opens the first period',
      ]
    : []

const welcome = async (cloud: Cloud, wish: StartWish): Promise<string> => {
  const { url } = cloud
  return [
    `Bina is ready: ${url}`,
    '',
    `  Inbox  ${url}/_local/inbox   every mail that was sent, links clickable`,
    `  HR     ${url}/hr             ${await signInLine(cloud, wish, 'hr')}`,
    `  Audit  ${url}/audit          ${await signInLine(cloud, wish, 'auditor')}`,
    `  Clock  ${url}/_local/clock   moves the machine's time forward`,
    ...mailLine(cloud, wish),
    '',
    'Stop with Ctrl+C; the next start goes on where this one stopped.',
  ].join('\n')
}

const start = async (): Promise<void> => {
  const wish = readStartWish()
  const assembly = resolve(root, 'cdk.out')
  await synthesiseChanges(assembly)
  const cloud = await startCloud({
    assembly,
    data: wish.data,
    port: wish.port,
    log: (line) => console.error(line),
    smtp: wish.smtp,
    ...(wish.host ? { host: wish.host } : {}),
    ...(wish.siteUrl ? { parameters: { SiteUrl: wish.siteUrl } } : {}),
  })
  stopOnSignal(() => {
    console.log('Stopping …')
    return cloud.stop()
  })
  try {
    await fillNewMachine(cloud, wish.files, { own: wish.own, isReal: wish.smtp !== undefined })
  } catch (error) {
    await cloud.stop()
    throw error
  }
  console.log(await welcome(cloud, wish))
}

outliveListeners()
try {
  await start()
} catch (error) {
  console.error(error instanceof StartError || error instanceof DeskError ? error.message : error)
  process.exit(1)
}
