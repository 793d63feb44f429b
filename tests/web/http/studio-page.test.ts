import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {readSiteSettings} from '../../../web/settings.ts'
import {studioPage} from '../../../web/http/studio-page.ts'

const script = 'start("studio")'
const built = `<!DOCTYPE html><html><head><title>Studio</title><script>${script}</script></head>
<body><script src="/studio/static/a.js" type="module"></script></body></html>`

/** What the Studio reads from its page. */
function settingsIn(html: string): unknown {
  const text = /<script type="application\/json" id="studio-settings">(.*?)<\/script>/.exec(
    html,
  )?.[1]
  return JSON.parse(text ?? 'null')
}

test('the embedded lake’s address stands at the beginning of the head', () => {
  const {html} = studioPage(
    built,
    readSiteSettings({LAKE_PORT: '4100', SITE_TIME_ZONE: 'Asia/Kolkata'}),
  )
  expect(html).toMatch(/^<!DOCTYPE html><html><head><script type="application\/json"/)
  expect(settingsIn(html)).toEqual({
    projectId: 'local',
    dataset: 'production',
    apiHost: 'http://localhost:4100',
    timeZone: 'Asia/Kolkata',
  })
})

test('a lake that is bound elsewhere is asked where it is', () => {
  const hosts: [setting: string, apiHost: string, source: RegExp][] = [
    ['lake.lan', 'http://lake.lan:4100', /connect-src [^;]* ws:\/\/\*\.lake\.lan:4100/],
    [
      'https://lake.example.org, lake.lan',
      'https://lake.example.org',
      /connect-src [^;]* wss:\/\/\*\.lake\.example\.org/,
    ],
  ]
  for (const [LAKE_HOSTS, apiHost, source] of hosts) {
    const settings = readSiteSettings({LAKE_PORT: '4100', LAKE_HOSTS})
    const {html, policy} = studioPage(built, settings)
    expect(settingsIn(html)).toMatchObject({apiHost})
    expect(policy).toMatch(source)
    expect(policy).not.toContain('localhost')
  }
})

test('the hosted lake has no address of its own', () => {
  const {html, policy} = studioPage(built, readSiteSettings({NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc'}))
  expect(settingsIn(html)).toEqual({
    projectId: 'abc',
    dataset: 'production',
    apiHost: null,
    timeZone: expect.any(String),
  })
  expect(policy).toContain('https://*.sanity.io')
  // Where the Studio looks whether there is a newer version of its packages.
  expect(policy).toMatch(/connect-src [^;]* https:\/\/sanity-cdn\.com[ ;]/)
  expect(studioPage(built, readSiteSettings({})).policy).not.toContain('sanity-cdn')
})

test('settings can not end their element', () => {
  const settings = {...readSiteSettings({}), dataset: '</script><script>alert(1)</script>'}
  const {html} = studioPage(built, settings)
  expect(html).not.toContain('alert(1)</script>')
  expect(settingsIn(html)).toMatchObject({dataset: settings.dataset})
})

test('only the scripts of the build may run, and only the lake may be asked', () => {
  const {policy} = studioPage(built, readSiteSettings({LAKE_PORT: '4100'}))
  const hash = createHash('sha256').update(script).digest('base64')
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
  expect(policy).toMatch(/connect-src [^;]*http:\/\/\*\.localhost:4100/)
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
})
