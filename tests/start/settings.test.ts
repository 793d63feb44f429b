import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, onTestFinished, test} from 'vitest'
import {loadEnvFile} from '../../scripts/system/environment.ts'
import {readSettings, readStudioPort} from '../../scripts/system/load-settings.ts'
import {StartFailure} from '../../scripts/system/start-failure.ts'

/** Returns the one line that `npm start` and `npm run dev` print. */
function failure(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(StartFailure)
    const {message} = error as StartFailure
    expect(message.split('\n')).toHaveLength(1)
    return message
  }
  return 'It did not fail.'
}

describe('wrong settings are explained in one line', () => {
  test.each([
    ['PORT', 'http', /^PORT is "http".*from 1 to 65535/],
    ['PORT', '70000', /^PORT is "70000".*from 1 to 65535/],
    ['LAKE_PORT', '39.5', /^LAKE_PORT is "39.5".*from 1 to 65535/],
    ['SITE_URL', 'example', /^SITE_URL is "example".*https?:\/\//],
    ['SITE_LIMITS', 'bodies=3', /^SITE_LIMITS has "bodies=3"/],
    ['SMTP_URL', 'mail.example.org', /^SMTP_URL must begin with smtp:/],
    ['SMTP_URL', 'smtp://127.0.0.1', /^SMTP_URL is set, but REQUESTS_MAIL_TO is not/],
    ['LAKE_SAMPLE', 'yes', /^LAKE_SAMPLE is "yes".*0 .*1 /],
    ['LAKE_SHOW_LOG', 'yes', /^LAKE_SHOW_LOG is "yes".*0 or 1/],
    ['LAKE_TOKEN', 'a'.repeat(16), /^LAKE_TOKEN is easy to guess: it has only 1 different/],
    ['STUDIO_PORT', 'x', /^STUDIO_PORT is "x"/],
    ['STUDIO_PORT', '1e3', /^STUDIO_PORT is "1e3"/],
    ['STUDIO_PORT', '70000', /^STUDIO_PORT is "70000"/],
  ])('%s=%s', (name, value, sentence) => {
    expect(failure(() => readSettings({[name]: value}))).toMatch(sentence)
  })

  test.each([
    [{PORT: '4000', STUDIO_PORT: '4000'}, /^STUDIO_PORT is 4000, the same as PORT/],
    [{LAKE_PORT: '4000', STUDIO_PORT: '4000'}, /^STUDIO_PORT is 4000, the same as LAKE_PORT/],
    // The default.
    [{PORT: '3333'}, /^STUDIO_PORT is 3333, the same as PORT/],
  ])('npm run dev: %o', (settings, sentence) => {
    expect(failure(() => readStudioPort(readSettings(settings)))).toMatch(sentence)
  })
})

test('with the hosted lake, the site may have the port of the lake, which is not started', () => {
  const settings = {NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123', PORT: '3900'}
  expect(readSettings(settings).site.port).toBe(3900)
})

function makeFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'stillwater-env-'))
  onTestFinished(() => rmSync(path, {recursive: true}))
  return path
}

describe('.env', () => {
  test('may be of an editor of Windows, and does not override the shell', () => {
    const file = join(makeFolder(), '.env')
    writeFileSync(file, '\uFEFFPORT=4000\r\nLAKE_PORT=4001\r\nLAKE_DIR="a b"\r\n')
    const env = {LAKE_PORT: '5001'}
    loadEnvFile(file, env)
    expect(env).toEqual({PORT: '4000', LAKE_PORT: '5001', LAKE_DIR: 'a b'})
  })

  test('that cannot be read is reported in one line', () => {
    expect(failure(() => loadEnvFile(makeFolder(), {}))).toMatch(
      /^The settings in .* \(EISDIR\)\. Make it/,
    )
  })
})
