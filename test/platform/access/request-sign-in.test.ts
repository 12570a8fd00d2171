import { describe, expect, it } from 'vitest'
import { withTables } from '../../ground/tables.ts'
import { withRequests } from './sign-in-requests.ts'

const tables = withTables()
const { officer, owedTo, ask, exhausted } = withRequests(tables)

describe('asking for a sign-in link', () => {
  it('owes three mails in twenty minutes at the most, and then again', async () => {
    const { personId, email } = await officer()

    const answers = [await ask(email, 0), await ask(email, 1), await ask(email, 2), await ask(email, 19)]
    const first = await owedTo(personId)
    await ask(email, 20)

    expect(answers).toEqual(['asked', 'asked', 'asked', 'asked'])
    expect(first).toBe(3)
    expect(await owedTo(personId)).toBe(4)
  })

  it('never leaves an officer without a link that works, however often others ask for them', async () => {
    const { personId, email } = await officer()

    for (let minute = 0; minute < 60; minute += 1) await ask(email, minute)

    expect(await owedTo(personId)).toBe(9)
  })

  it('owes each of two who ask at the same moment a mail of its own', async () => {
    const { personId, email } = await officer()

    await Promise.all([ask(email, 40), ask(email, 40)])

    expect(await owedTo(personId)).toBe(2)
  })

  it('tells a network that asked for sixty, whomever it asked for, until its time is over', async () => {
    const source = await exhausted()
    const { email } = await officer()

    const answers = [await ask(email, 0, source), await ask('nobody@kota.example', 0, source)]

    expect(answers).toEqual(['tooMany', 'tooMany'])
    expect(await ask(email, 0)).toBe('asked')
    expect(await ask('nobody@kota.example', 20, source)).toBe('asked')
  })

  it('owes an officer of such a network one link nevertheless, and never more than three in all', async () => {
    const source = await exhausted()
    const [kept, flooded] = [await officer(), await officer()]

    for (let minute = 0; minute < 20; minute += 1) await ask(kept.email, minute, source)
    for (let time = 0; time < 3; time += 1) await ask(flooded.email, 0)
    await ask(flooded.email, 1, source)

    expect(await owedTo(kept.personId)).toBe(1)
    expect(await owedTo(flooded.personId)).toBe(3)
  })
})
