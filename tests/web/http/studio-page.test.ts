import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {readSiteSettings} from '../../../web/settings.ts'
import {studioPage} from '../../../web/http/studio-page.ts'

const script = 'start("studio")'
const built = `<!DOCTYPE html><html><head><title>Studio</title><script>${script}</script></head>
<body><script src="/studio/static/a.js" type="module"></script></body></html>`

/** Returns the settings in the Studio's page. */
function settingsIn(html: string): unknown {
  const text = /<script type="application\/json" id="studio-settings">(.*?)<\/script>/.exec(
    html,
  )?.[1]
  return JSON.parse(text ?? 'null')
}

test('the settings with the embedded lake’s address are first in the head', () => {
  const {html} = studioPage(
    built,
    readSiteSettings({LAKE_PORT: '4100', SITE_TIME_ZONE: 'Asia/Kolkata'}),
    ' Near </script> ',
  )
  expect(html).toMatch(/^<!DOCTYPE html><html><head><script type="application\/json"/)
  expect(settingsIn(html)).toEqual({
    projectId: 'local',
    dataset: 'production',
    apiHost: 'http://localhost:4100',
    timeZone: 'Asia/Kolkata',
    title: 'Near </script>',
  })
})

test('the public origin of a lake on another host is used', () => {
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
    const {html, policy} = studioPage(built, settings, undefined)
    expect(settingsIn(html)).toMatchObject({apiHost})
    expect(policy).toMatch(source)
    expect(policy).not.toContain('localhost')
  }
})

test('the hosted lake has no address of its own', () => {
  const {html, policy} = studioPage(
    built,
    readSiteSettings({NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc'}),
    undefined,
  )
  expect(settingsIn(html)).toEqual({
    projectId: 'abc',
    dataset: 'production',
    apiHost: null,
    timeZone: expect.any(String),
  })
  expect(policy).toContain('https://*.sanity.io')
  // The Studio checks here for newer versions of its packages.
  expect(policy).toMatch(/connect-src [^;]* https:\/\/sanity-cdn\.com[ ;]/)
  expect(studioPage(built, readSiteSettings({}), undefined).policy).not.toContain('sanity-cdn')
})

test('settings cannot end their element', () => {
  const settings = {...readSiteSettings({}), dataset: '</script><script>alert(1)</script>'}
  const {html} = studioPage(built, settings, undefined)
  expect(html).not.toContain('alert(1)</script>')
  expect(settingsIn(html)).toMatchObject({dataset: settings.dataset})
})

test('the policy allows only the build’s scripts and connections to the lake', () => {
  const {policy} = studioPage(built, readSiteSettings({LAKE_PORT: '4100'}), undefined)
  const hash = createHash('sha256').update(script).digest('base64')
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
  expect(policy).toMatch(/connect-src [^;]*http:\/\/\*\.localhost:4100/)
  expect(policy).not.toContain("script-src 'self' 'unsafe-inline'")
})

test('a name of any length fits into the Studio', () => {
  const {html} = studioPage(built, readSiteSettings({}), 'Name '.repeat(50))
  expect(settingsIn(html)).toMatchObject({title: 'Name '.repeat(12)})
})
