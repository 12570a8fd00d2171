import { afterAll, beforeAll } from 'vitest'
import { probe, type RunningCloud, runFixture } from '../local/fixture/running-cloud.ts'

export const PAGES = [
  'inbox',
  'inbox?to=ani@example.go.id',
  'inbox.json',
  'clock',
  'counts.json',
  'metrics',
  'metrics.txt',
  'health',
  'nothing',
]

/** An embedded cloud with one mail, and its own pages. */
export const withLocalPages = () => {
  let cloud: RunningCloud | undefined

  beforeAll(async () => {
    cloud = await runFixture()
    await probe(cloud.cloud, {
      action: 'sendEmail',
      Source: 'Bina <bina@bina.example.go.id>',
      Destination: { ToAddresses: ['ani@example.go.id'] },
      Message: {
        Subject: { Data: 'Halo' },
        Body: { Html: { Data: '<form action="/_local/clock"></form>' } },
      },
      ConfigurationSetName: cloud.cloud.nameOf('Mails'),
    })
  })

  afterAll(() => cloud?.stop())

  const running = () => {
    if (!cloud) throw new Error('The cloud is there only while tests run.')
    return cloud
  }

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET', body?: string) =>
    fetch(`${running().cloud.url}/_local/${path}`, {
      method,
      headers,
      redirect: 'manual',
      ...(body === undefined ? {} : { body: new URLSearchParams(body) }),
    })

  return { running, ask }
}
