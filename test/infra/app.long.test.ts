import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { emptyFolder } from './empty-folder.ts'

/** Runs the app as `npm run synth` does, with settings as the CDK's own command line would hand them over. */
const runApp = async (outdir: string, settings: Record<string, string>) => {
  const env = { ...process.env, CDK_OUTDIR: outdir, CDK_CONTEXT_JSON: JSON.stringify(settings) }
  return promisify(execFile)(process.execPath, ['infra/app.ts'], { env })
}

/** Four seconds on a quiet machine; tests beside it may take its processors. */
const PATIENT = { timeout: 90_000 }

describe('the app', () => {
  it('writes a complete assembly offline, with what was set and defaults for the rest', PATIENT, async () => {
    const outdir = emptyFolder()

    await runApp(outdir, { agency: 'Pemerintah Kota Medan' })

    const template = JSON.parse(readFileSync(join(outdir, 'bina.template.json'), 'utf8'))
    const assets = Object.values<{ source: { path: string } }>(
      JSON.parse(readFileSync(join(outdir, 'bina.assets.json'), 'utf8')).files,
    )
    const folders = readdirSync(outdir).filter((name) => name.startsWith('asset.'))
    expect(template.Description).toContain('Pemerintah Kota Medan')
    expect(template.Parameters.SiteUrl.Default).toBe('https://bina.example.go.id')
    expect(folders.length).toBeGreaterThan(20)
    for (const { source } of assets) expect(existsSync(join(outdir, source.path))).toBe(true)
  })

  it('says which setting cannot be right', PATIENT, async () => {
    const failing = runApp(emptyFolder(), { timeZone: 'Asia/Tokyo' })

    await expect(failing).rejects.toMatchObject({
      stderr: expect.stringMatching(/cannot be right:[\s\S]*timeZone/),
    })
  })
})
