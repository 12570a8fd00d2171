import { beforeAll, describe, expect, it } from 'vitest'
import { withMachine } from '../ground/machine.ts'
import { emailOf, organisationFiles } from '../ground/organisation.ts'
import { handedInFrom, sendFile, signedFormIn } from '../ground/upload-files.ts'

const machine = withMachine({ opened: false, people: ['tuti'] })
const { people, units } = organisationFiles(['tuti'])
const TAKEOVER = people.replace(emailOf('tuti'), 'attacker@kota.example')

type Form = ReturnType<typeof signedFormIn>

const address = () => `${machine().cloud.url}/hr/import`

const pageOf = async (who: 'sri' | 'budi' = 'sri') => (await machine().browser(who).open(address())).html

const formFor = async (file: string, who: 'sri' | 'budi' = 'sri') => signedFormIn(await pageOf(who), file)

const withField = ({ action, fields }: Form, name: string, change: (value: string) => string): Form => ({
  action,
  fields: fields.map(([one, value]) => [one, one === name ? change(value) : value]),
})

const codeOf = async (answer: Response) => {
  const body = await answer.text()
  return [answer.status, /<Code>(\w+)<\/Code>/.exec(body)?.[1]]
}

beforeAll(async () => {
  await machine().signIn('sri')
  await machine().signIn('budi')
})

describe('a form that a page signed', () => {
  it('puts nothing under another officer’s key', async () => {
    const form = withField(await formFor('people'), 'key', (key) =>
      key.replace(machine().personId('sri'), machine().personId('budi')),
    )

    expect(await codeOf(await sendFile(form, people))).toEqual([403, 'AccessDenied'])
    expect(handedInFrom(await pageOf('budi'))).toEqual([])
  })

  it('puts nothing under a key of its sender’s own making, or a name that its file has', async () => {
    for (const key of ['first/people.csv', '../x', 'uploads/', `uploads/\${filename}`]) {
      const form = withField(await formFor('people'), 'key', () => key)
      expect((await sendFile(form, people)).status).toBe(403)
    }
  })

  it('takes no other type of content, and leads to no other address', async () => {
    const typed = withField(await formFor('people'), 'Content-Type', () => 'text/html')
    const led = withField(await formFor('people'), 'success_action_redirect', () => 'https://evil.example/')

    expect(await codeOf(await sendFile(typed, people))).toEqual([403, 'AccessDenied'])
    expect(await codeOf(await sendFile(led, people))).toEqual([403, 'AccessDenied'])
  })

  it('takes no file of more than 25 MB, and keeps nothing of one', async () => {
    const large = new Uint8Array(25 * 1024 * 1024 + 1)

    expect(await codeOf(await sendFile(await formFor('people'), large))).toEqual([400, 'EntityTooLarge'])
    expect(handedInFrom(await pageOf())).toEqual([])
  })

  it('is good for half an hour', async () => {
    const form = await formFor('people')
    await machine().advance({ minutes: 31 })

    expect(await codeOf(await sendFile(form, people))).toEqual([403, 'AccessDenied'])
  })

  it('cannot change what was handed in, though it can be sent again', async () => {
    const page = await pageOf()
    const [forPeople, forUnits] = [signedFormIn(page, 'people'), signedFormIn(page, 'units')]
    await sendFile(forPeople, people)
    await sendFile(forUnits, units)
    const report = await machine()
      .browser('sri')
      .post(address(), handedInFrom(await pageOf()))

    const again = await sendFile(forPeople, TAKEOVER)
    await machine().cloud.activity.idle()

    expect(again.status).toBe(303)
    const { html } = await machine().browser('sri').open(report.url)
    expect(html.text).toContain('Impor selesai')
    expect(html.text).not.toContain('menunggu orang kedua')
  })

  it('cannot slip in a file between what an officer saw and what they hand in', async () => {
    const forms = await Promise.all(['people', 'units'].map((file) => formFor(file)))
    const [forPeople, forUnits] = forms
    if (!forPeople || !forUnits) throw new Error('There are no forms.')
    await sendFile(forPeople, people)
    await sendFile(forUnits, units)
    const seen = handedInFrom(await pageOf())
    await sendFile(forPeople, TAKEOVER)

    const pressed = await machine().browser('sri').post(address(), seen)

    expect(pressed.status).toBe(409)
  })

  it('gives nobody the uploads of another', async () => {
    const seen = handedInFrom(await pageOf())

    const pressed = await machine().browser('budi').post(address(), seen)

    expect(seen.length).toBeGreaterThan(0)
    expect(pressed.status).toBe(409)
  })
})
