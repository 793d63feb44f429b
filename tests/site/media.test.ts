import {expect, inject, test} from 'vitest'
import {richPath} from '../browser/rich-article.ts'

const site = inject('sharedSite')['page server']
const embeds = richPath.replace('/articles/', '/embed/')
const player = 'https://www.youtube-nocookie.com/embed/abcDEF_12-3?start=90'

async function read(path: string) {
  const response = await fetch(site + path)
  return {response, text: await response.text()}
}

test('an article loads nothing of another site, and links to our page with each player', async () => {
  const {response, text} = await read(richPath)
  const loaded = [
    ...text.matchAll(
      /<(?!a\b|link rel="canonical")[a-z-]+[^>]*?\b(?:src|href|poster|data)="(\w+:[^"]*)"/g,
    ),
  ]
  expect(loaded.map(([, address]) => address).filter((one) => !one?.startsWith('data:'))).toEqual(
    [...text.matchAll(/<link rel="alternate"[^>]*href="(https:[^"]*)"/g)].map(([, one]) => one),
  )
  expect(text).not.toContain('<iframe')
  for (const key of ['video', 'episode']) expect(text).toContain(`href="${embeds}/${key}"`)
  expect(text).not.toContain(`${embeds}/elsewhere`)
  expect(text).toContain('href="https://talks.example/evening.mp4"')
  expect(text).toContain('YouTube (Google) learns your network address')
  expect(response.headers.get('content-security-policy')).toContain("frame-src 'self';")
})

test('our page with a player names it, says who is contacted, and restricts it', async () => {
  const {response, text} = await read(`${embeds}/video`)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('set-cookie')).toBeNull()
  const frames = [...text.matchAll(/<iframe[^>]*>/g)].map(([frame]) => frame)
  expect(frames).toHaveLength(1)
  expect(frames[0]).toContain(`src="${player}"`)
  expect(frames[0]).toContain('title="An evening on pauses"')
  expect(frames[0]).toContain('referrerpolicy="strict-origin"')
  expect(frames[0]).toMatch(/sandbox="allow-scripts allow-same-origin [a-z -]+"/)
  expect(text).not.toMatch(/<script|<link|<img/)
  expect(text).toContain('<h1 id="title">An evening on pauses</h1>')
  expect(text).toContain('YouTube (Google) learns your network address')
  expect(text).toContain('href="https://www.youtube.com/watch?v=abcDEF_12-3&amp;t=90s"')
  expect(text).toContain(`href="${richPath}"`)
})

test('each player has the policy of its provider alone', async () => {
  const {response} = await read(`${embeds}/episode`)
  const policy = response.headers.get('content-security-policy') ?? ''
  expect(/frame-src ([^;]*)/.exec(policy)?.[1]).toBe('https://open.spotify.com')
})

test.each([
  ['a key that is none', `${embeds}/none`],
  ['a block without a known player', `${embeds}/elsewhere`],
  ['a block of another type', `${embeds}/figure`],
  ['a key of an object’s prototype', `${embeds}/constructor`],
  ['an article that does not exist', '/embed/none/video'],
  ['an address in place of an article', `/embed/${encodeURIComponent(player)}/video`],
  ['an address in place of a key', `${embeds}/${encodeURIComponent(player)}`],
  ['malformed percent-encoding', `${embeds}/%E0%A4%A`],
  ['a path above', '/embed/%2e%2e/video'],
  ['a folder', embeds],
  ['a deeper path', `${embeds}/video/more`],
])('returns 404 without a frame for %s', async (_, path) => {
  const {response, text} = await read(path)
  expect(response.status).toBe(404)
  expect(text).not.toContain('<iframe')
})

test('serves a recording for the browser’s player, in ranges', async () => {
  const {text} = await read(richPath)
  const [, path = ''] = /<audio[^>]*preload="none"[^>]*src="(\/files\/[^"]+)"/.exec(text) ?? []
  const whole = await fetch(site + path)
  expect(whole.headers.get('content-type')).toMatch(/^audio\/(?:x-)?wav/)
  expect((await whole.arrayBuffer()).byteLength).toBe(8044)
  const part = await fetch(site + path, {headers: {range: 'bytes=8040-'}})
  expect(part.status).toBe(206)
  expect(part.headers.get('content-range')).toBe('bytes 8040-8043/8044')
  expect((await part.arrayBuffer()).byteLength).toBe(4)
})

test('feeds have the recording as an enclosure', async () => {
  const {text} = await read('/rss.xml')
  expect(text).toMatch(
    /<enclosure url="https:\/\/quiet\.example\/files\/[^"]*\.wav" type="audio\/wav" length="8044">/,
  )
})

test('the search finds words of a transcript', async () => {
  const {text} = await read('/search?q=thank+you+for+waiting')
  expect(text).toContain(richPath)
})
