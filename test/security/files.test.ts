import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPrivateFolder } from '../../local/private-folder.ts'
import { probe, runFixture } from '../local/fixture/running-cloud.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bina-files-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }))

const modeOf = (path: string) => statSync(path).mode & 0o777

/** All below a folder, and the folder itself, that its owner does not have alone. */
const openToOthers = (data: string) =>
  [data, ...readdirSync(data, { recursive: true, encoding: 'utf8' }).map((name) => join(data, name))].filter(
    (path) => (modeOf(path) & 0o077) !== 0,
  )

describe('the data folder', () => {
  it('is its owner’s alone, with all that a machine writes while it lives', async () => {
    const data = join(folder, 'data')
    const { cloud, stop } = await runFixture(data)
    const Item = { pk: { S: 'secret' }, sk: { S: 'link' } }
    await probe(cloud, { action: 'put', TableName: cloud.nameOf('Records'), Item })
    await cloud.putObject(cloud.nameOf('Archive'), 'evidence', 'secret')
    await probe(cloud, {
      action: 'start',
      stateMachineArn: cloud.nameOf('fixture-asking'),
      name: 'one',
      input: '{"asked":5}',
    })
    await cloud.activity.idle()

    const whileItLives = openToOthers(data)
    const written = readdirSync(data, { recursive: true, encoding: 'utf8' })
    await stop()

    expect(whileItLives).toEqual([])
    expect(openToOthers(data)).toEqual([])
    expect(modeOf(data)).toBe(0o700)
    expect(modeOf(join(data, 'machine.sqlite'))).toBe(0o600)
    // What an attacker would read: the tables, the journal, mails and links, objects, logs.
    expect(written).toEqual(
      expect.arrayContaining([
        'machine.sqlite',
        'machine.sqlite-wal',
        'step-functions.sqlite',
        'logs',
        'objects',
        'keys',
      ]),
    )
  })

  it('is closed at the next start where others could read it, and the log says so', async () => {
    mkdirSync(join(folder, 'logs'), { mode: 0o755 })
    writeFileSync(join(folder, 'logs', 'mailer.log'), 'a link', { mode: 0o644 })
    for (const path of [folder, join(folder, 'logs')]) chmodSync(path, 0o755)
    chmodSync(join(folder, 'logs', 'mailer.log'), 0o644)

    const { lines, stop } = await runFixture(folder)
    await stop()

    expect(openToOthers(folder)).toEqual([])
    expect(lines.join()).toContain('Other users could read files in the data folder')
  })

  it('is refused when it is another user’s', () => {
    // Only root can give a folder away; anybody else has one of root's at hand.
    const isRoot = process.getuid?.() === 0
    if (isRoot) chownSync(folder, 65_534, 65_534)
    const others = isRoot ? folder : '/tmp'

    expect(() => openPrivateFolder(others)).toThrow(/belongs to another user/)
  })
})
