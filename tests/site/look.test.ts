import {rm} from 'node:fs/promises'
import sharp from 'sharp'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {newLakeFolder} from '../browser/sample-dataset.ts'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'
import {startSite, tokenSettings, type Site} from '../system/site.ts'

let folder: string
let lake: LakeProcess
let site: Site
let asset: string

beforeAll(async () => {
  folder = await newLakeFolder(true)
  lake = await startLakeProcess(folder)
  const picture = await sharp({create: {width: 600, height: 400, channels: 3, background: '#357'}})
    .png()
    .toBuffer()
  asset = (await lake.client().assets.upload('image', picture, {filename: 'reed.png'}))._id
  site = await startSite(lake.port, {settings: tokenSettings(lake.token)})
})
afterAll(async () => {
  await site.stop()
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})

const image = (alt?: string) => ({
  _type: 'image',
  asset: {_type: 'reference', _ref: asset},
  ...(alt && {alt}),
})

async function read(path: string): Promise<string> {
  return (await fetch(site.address + path)).text()
}

/** Stores fields of the settings, and resolves once the home page has them. */
async function change(fields: Record<string, unknown>): Promise<string> {
  const mark = `Mark ${crypto.randomUUID()}`
  await lake
    .client()
    .patch('settings')
    .set({...fields, 'footer.text': mark})
    .commit()
  await expect.poll(() => read('/')).toContain(mark)
  return read('/')
}

const locationOf = async (path: string) => {
  const {status, headers} = await fetch(site.address + path, {redirect: 'manual'})
  return `${status} ${headers.get('location') ?? ''}`
}

test('a site without choices names no accent and no fonts, and has the icon of its own', async () => {
  const html = await (await fetch(inject('sharedSite')['page server'])).text()
  expect(html).not.toMatch(/data-accent|data-fonts/)
  expect(html).toContain('<link rel="icon" href="/icon.svg" type="image/svg+xml"/>')
  expect(html).toContain('rel="preload" href="/fonts/newsreader')
  expect(await locationOf('/favicon.ico')).toBe('302 /icon.svg')
  expect(await locationOf('/apple-touch-icon.png')).toBe('302 /icon-180.png')
  expect((await fetch(`${site.address}/icon-180.png`)).headers.get('content-type')).toBe(
    'image/png',
  )
})

test('accent, fonts, logo and icon of the settings are on every page', async () => {
  const html = await change({
    design: {accent: 'plum', fonts: 'book', logo: image('A reed'), icon: image()},
  })
  expect(html).toMatch(/<live-page[^>]* data-accent="plum" data-fonts="book"/)
  expect(html).not.toContain('rel="preload" href="/fonts/newsreader')
  expect(html).toMatch(/<a [^>]*rel="home"[^>]*><img [^>]*alt="A reed"/)
  const icon = /<link rel="apple-touch-icon" href="([^"]*)"/
    .exec(html)?.[1]
    ?.replaceAll('&amp;', '&')
  const response = await fetch(site.address + icon)
  expect(response.headers.get('content-type')).toBe('image/png')
  const {width, height} = await sharp(Buffer.from(await response.arrayBuffer())).metadata()
  expect([width, height]).toEqual([180, 180])
  expect(await locationOf('/apple-touch-icon-precomposed.png')).toBe(`302 ${icon}`)
  expect(await locationOf('/favicon.ico')).toMatch(/^302 \/images\/.*w=48/)
  expect(await read('/nowhere')).toContain('data-accent="plum"')
})

test('a logo without a description has the words at the top as its alternative text', async () => {
  const html = await change({design: {logo: image(), wordmark: 'Reed & Water'}})
  expect(html).toContain('alt="Reed &amp; Water"')
  expect(await change({design: {wordmark: 'Reed & Water'}})).toContain('</svg>Reed &amp; Water</a>')
})

test('the picture for shared links is that of pages without one of their own', async () => {
  const html = await change({design: {shareImage: image()}})
  const [, shared = ''] = /property="og:image" content="([^"]*)"/.exec(html) ?? []
  expect(shared).toContain('/images/')
  expect(await read('/privacy')).toContain(shared)
  expect(await read('/articles/mindful-communication')).not.toContain(shared)
})

test('the footer has the last line and pages elsewhere, of which profiles of authors are marked', async () => {
  await lake
    .client()
    .patch('sample-author')
    .set({profiles: [{_type: 'profile', _key: 'p', url: 'https://social.example/@her'}]})
    .commit()
  const html = await change({
    'footer.imprint': '© Sample Author',
    'footer.elsewhere': [
      {_type: 'profile', _key: 'a', label: 'Her notes', url: 'https://social.example/@her'},
      {_type: 'profile', _key: 'b', url: 'https://institute.example/'},
      {_type: 'profile', _key: 'c', url: 'javascript:alert(1)'},
    ],
  })
  expect(html).toContain('<a href="https://social.example/@her" rel="me">Her notes</a>')
  expect(html).toContain('<a href="https://institute.example/">institute.example</a>')
  expect(html).toContain('© Sample Author')
  expect(html).not.toContain('javascript:')
})

const places = {
  introduction: 'aria-label="About the author"',
  topics: 'aria-label="Find more"',
  invitation: 'aria-label="Invitation"',
}

const sections = (...parts: string[]) => ({
  home: {sections: parts.map((part) => ({_type: 'homeSection', _key: part, part}))},
})

test.each([
  [
    ['invitation', 'topics', 'featured', 'newest'],
    ['invitation', 'topics'],
  ],
  [
    ['topics', 'introduction'],
    ['topics', 'introduction'],
  ],
  [[], ['introduction', 'topics', 'invitation']],
])('the home page with the parts %j shows them in this order', async (parts, expected) => {
  const html = await change(sections(...parts))
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const found = Object.entries(places)
    .map(([name, text]) => ({name, at: main.indexOf(text)}))
    .filter(({at}) => at !== -1)
    .toSorted((one, other) => one.at - other.at)
  expect(found.map(({name}) => name)).toEqual(expected)
})

test('each article is shown once, wherever the newest ones are', async () => {
  for (const parts of [
    ['featured', 'topics', 'newest'],
    ['newest', 'featured'],
    ['featured', 'newest'],
    ['newest'],
  ]) {
    const html = await change(sections(...parts))
    const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
    const linked = [...main.matchAll(/href="(\/articles\/[^"]+)"/g)].map(([, path]) => path)
    expect(new Set(linked).size, parts.join()).toBe(3)
    expect(linked, parts.join()).toHaveLength(3)
  }
})
