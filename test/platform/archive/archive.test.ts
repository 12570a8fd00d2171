import { describe, expect, it } from 'vitest'
import { archiveIn } from '../../../functions/platform/archive/archive.ts'
import { withBucket } from '../../ground/bucket.ts'

const client = withBucket('archive')
const archive = () => archiveIn(client(), 'archive')

describe('the archive', () => {
  it('gives back the newest of what was put', async () => {
    await archive().put('seal.json', 'one', 'application/json')
    await archive().put('seal.json', 'two', 'application/json')

    expect(await archive().get('seal.json')).toBe('two')
  })

  it('keeps the first of what is put once', async () => {
    await archive().putOnce('execution.json', 'as it ended', 'application/json')
    await archive().putOnce('execution.json', 'as it ended again', 'application/json')

    expect(await archive().get('execution.json')).toBe('as it ended')
  })

  it('knows of nothing that was never put', async () => {
    expect(await archive().get('nothing.json')).toBeUndefined()
  })
})
