import { expect, it } from 'vitest'
import { organisationFiles } from '../ground/organisation.ts'
import { startSmtpServer } from '../local/mail/smtp-server.ts'
import { json, LONG, linksIn, Mails, withStarts } from './starts.ts'

const { start, ownFiles } = withStarts()

it('writes to nobody by a real mail server before HR opens a period', LONG, async () => {
  const server = await startSmtpServer()
  const started = start({
    words: ownFiles(),
    environment: { BINA_SMTP_URL: `smtp://127.0.0.1:${server.port}` },
  })
  const { url } = await started.filled()
  const closed = await Promise.all(
    ['inbox', 'inbox.json', 'clock', 'counts.json'].map((page) => fetch(`${url}/_local/${page}`)),
  )
  const moved = await fetch(`${url}/_local/clock`, {
    method: 'POST',
    body: new URLSearchParams({ by: '1d' }),
  })
  const { status: health } = await fetch(`${url}/_local/health`)
  await started.stop()
  await server.close()

  // Whoever else is at this machine, or comes by a proxy that hides itself, reads no mail and moves no clock.
  expect([...closed, moved].map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  expect(health).toBe(200)
  expect(started.said).toContain('and clock are closed')
  expect(server.taken).toEqual([])
  expect(started.said).toContain('nobody is written to before HR opens the first period')
  expect(linksIn(started.said)).toEqual([])
})

it(
  'imports nothing of wrong files, locates every problem, and starts with right ones later',
  LONG,
  async () => {
    const wrong = organisationFiles()
      .people.replace('siti@kota.example', 'siti')
      .replace(',III/b,', ',III/z,')
    const refused = start({ words: ownFiles(wrong) })
    const code = await refused.ended()

    const { url } = await start({ words: ownFiles() }).filled()
    const mails = await json(`${url}/_local/inbox.json?limit=1000&after=0`, Mails)

    expect(code).toBe(1)
    expect(refused.said).toContain('Nothing was imported: the files have 2 problems.')
    expect(refused.said).toMatch(/line 8/)
    expect(refused.said).not.toMatch(/\n\s+at /)
    expect(refused.said).not.toContain('Bina is ready')
    // Sign-in links alone: HR opens the first period.
    expect(new Set(mails.map(({ recipient }) => recipient))).toEqual(
      new Set(['sri@kota.example', 'tuti@kota.example']),
    )
  },
)
