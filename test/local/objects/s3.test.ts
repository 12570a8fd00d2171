import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { probe, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

let running: RunningCloud
let Bucket: string

beforeAll(async () => {
  running = await runFixture()
  Bucket = running.cloud.nameOf('Archive')
})

afterAll(() => running.stop())

const ask = async (action: string, more: object) =>
  (await probe(running.cloud, { action, Bucket, ...more })).result

describe('the object store', () => {
  it('keeps an object under any key', async () => {
    const Key = 'a folder/naïve + odd&key.json'
    const put = await ask('putObject', { Key, Body: '{"é":1}' })

    const got = await ask('getObject', { Key })

    expect(put.ok).toBe(true)
    expect(got.answer).toBe('{"é":1}')
  })

  it('lists keys in order, page by page', async () => {
    for (const name of ['c', 'a', 'b']) await ask('putObject', { Key: `page/${name}`, Body: name })

    const first = await ask('listObjects', { Prefix: 'page/', MaxKeys: 2 })
    const second = await ask('listObjects', {
      Prefix: 'page/',
      ContinuationToken: first.answer.NextContinuationToken,
    })

    const keys = (page: { answer: { Contents: { Key: string }[] } }) =>
      page.answer.Contents.map(({ Key }) => Key)
    expect(keys(first)).toEqual(['page/a', 'page/b'])
    expect(first.answer.IsTruncated).toBe(true)
    expect(keys(second)).toEqual(['page/c'])
  })

  it('gathers keys below a common prefix', async () => {
    for (const key of ['tree/x/1', 'tree/x/2', 'tree/y', 'tree/z/1'])
      await ask('putObject', { Key: key, Body: '-' })

    const { answer } = await ask('listObjects', { Prefix: 'tree/', Delimiter: '/' })

    expect(answer.CommonPrefixes).toEqual([{ Prefix: 'tree/x/' }, { Prefix: 'tree/z/' }])
    expect(answer.Contents.map(({ Key }: { Key: string }) => Key)).toEqual(['tree/y'])
  })

  it('writes once only when asked to', async () => {
    const once = { Key: 'once', Body: 'first', IfNoneMatch: '*' }
    await ask('putObject', once)

    const again = await ask('putObject', { ...once, Body: 'second' })

    expect(again).toMatchObject({ ok: false, name: 'PreconditionFailed' })
    expect((await ask('getObject', { Key: 'once' })).answer).toBe('first')
  })

  it('keeps a locked version until its time, and lets a plain deletion only hide it', async () => {
    const ObjectLockRetainUntilDate = new Date(running.cloud.clock.now() + 86_400_000).toISOString()
    const put = await ask('putObject', {
      Key: 'sealed',
      Body: 'x',
      ObjectLockMode: 'GOVERNANCE',
      ObjectLockRetainUntilDate,
    })
    const { VersionId } = put.answer

    const forever = await ask('deleteObject', { Key: 'sealed', VersionId })
    const hidden = await ask('deleteObject', { Key: 'sealed' })

    expect(forever).toMatchObject({ ok: false, name: 'AccessDenied' })
    expect(hidden.answer.DeleteMarker).toBe(true)
    expect((await ask('getObject', { Key: 'sealed' })).name).toBe('NoSuchKey')
    expect((await ask('getObject', { Key: 'sealed', VersionId })).answer).toBe('x')
    await running.cloud.clock.advanceTo(running.cloud.clock.now() + 2 * 86_400_000)
    expect((await ask('deleteObject', { Key: 'sealed', VersionId })).ok).toBe(true)
  })

  it('says when there is no such bucket or key', async () => {
    expect(await ask('getObject', { Key: 'nothing' })).toMatchObject({ ok: false, name: 'NoSuchKey' })
    expect(await ask('getObject', { Key: 'x', Bucket: 'nowhere' })).toMatchObject({
      ok: false,
      name: 'NoSuchBucket',
    })
  })
})
