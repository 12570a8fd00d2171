import { describe, expect, it } from 'vitest'
import { dial, statusOf } from '../../ground/raw-http.ts'
import { formOf, withPosting } from './posting.ts'

const MEBIBYTE = 1024 * 1024
const { url, objects, signed, post, drafts } = withPosting()

it('gives nothing to read', async () => {
  for (const path of ['/_s3', '/_s3/', '/_s3/files', '/_s3/files/', '/_s3/files/in/people.csv', '/_s3?x'])
    expect((await fetch(`${url()}${path}`)).status).toBe(403)
  expect((await fetch(`${url()}/_s3/files/in/people.csv`, { method: 'POST' })).status).toBe(405)
  expect((await (await fetch(`${url()}/_s3x`)).text()).includes('Error')).toBe(false)
})

describe('what strangers can take of the machine', () => {
  const head = (more: string) => `POST /_s3/files/ HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`
  const MULTIPART = 'Content-Type: multipart/form-data; boundary=b\r\n'

  it('is two forms at a time, and each an end when nothing more comes', async () => {
    const slow = await Promise.all(
      [1, 2].map(() => dial(url(), head(`${MULTIPART}Content-Length: 1000\r\n`))),
    )
    await new Promise((resolve) => setTimeout(resolve, 50))

    const third = await post(await signed(), 'abc')
    await Promise.all(slow.map(({ until }) => until('RequestTimeout')))

    expect([third.status, third.code]).toEqual([503, 'SlowDown'])
    expect(slow.map(({ heard }) => statusOf(heard()))).toEqual([400, 400])
    for (const { socket } of slow) socket.destroy()
    expect(drafts()).toEqual([])
  })

  it('is no size that no object has: it is refused unread', async () => {
    const { heard, socket, until } = await dial(
      url(),
      head(`${MULTIPART}Content-Length: ${65 * MEBIBYTE}\r\n`),
    )
    await until('</Error>')
    socket.destroy()

    expect(heard()).toContain('EntityTooLarge')
  })

  it('keeps nothing of a file that is cut off', async () => {
    const encoded = new Response(formOf(await signed('in/cut.csv'), 'a'.repeat(900)))
    const body = Buffer.from(await encoded.arrayBuffer())
    const type = `Content-Type: ${encoded.headers.get('content-type')}\r\n`
    const { socket } = await dial(url(), head(`${type}Content-Length: ${body.length}\r\n`))
    socket.write(body.subarray(0, body.length - 500))
    await expect.poll(drafts).toHaveLength(1)

    socket.destroy()

    await expect.poll(drafts).toEqual([])
    expect(objects.find('files', 'in/cut.csv')).toBeUndefined()
  })
})
