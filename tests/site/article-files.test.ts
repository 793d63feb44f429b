import {gzipSync} from 'node:zlib'
import {expect, inject, test} from 'vitest'
import {richPath} from '../browser/rich-article.ts'

const site = inject('sharedSite')['page server']

async function read(path: string): Promise<string> {
  const response = await fetch(site + path)
  expect(response.status).toBe(200)
  return response.text()
}

test('serves a download on this site, as an attachment with its file name', async () => {
  const html = await read(richPath)
  const [, path = ''] =
    /<a[^>]*href="(\/files\/[^"]+)"[^>]*>[^<]*Three breaths, a sheet/.exec(html) ?? []
  const response = await fetch(site + path)
  expect(response.status).toBe(200)
  const headers = Object.fromEntries(response.headers)
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  expect(headers['content-disposition']).toMatch(/^attachment; filename="Three breaths\.pdf"/)
  expect(await response.text()).toMatch(/^%PDF-1\.4\n/)
})

test('returns 404 for a download that the lake does not have', async () => {
  const {status} = await fetch(`${site}/files/local/production/${'0'.repeat(40)}.pdf/a.pdf`)
  expect(status).toBe(404)
})

test('an article page contains its citation as text', async () => {
  const html = await read(richPath)
  const details = html.match(/<details.*?<\/details>/gs)?.find((text) => text.includes('Cite this'))
  expect(details?.replaceAll(/<[^>]*>/g, '')).toContain(
    'Author, S. (2026, March 1). The pause before an answer.',
  )
})

test.each([
  ['cite.bib', '@online{author2026everything,'],
  ['cite.ris', 'TY  - ELEC'],
  ['cite.json', '[\n  {\n'],
])('serves %s as an attachment with the public URL of the article', async (file, start) => {
  const response = await fetch(`${site}${richPath}/${file}`)
  expect(response.headers.get('content-disposition')).toContain('attachment')
  const text = await response.text()
  expect(text.slice(0, start.length)).toBe(start)
  expect(text).toContain(inject('sharedSiteUrl') + richPath)
})

test('returns 404 for the citation of an article that does not exist', async () => {
  const {status} = await fetch(`${site}/articles/none/cite.bib`)
  expect(status).toBe(404)
})

test('an article page loads one script, which is below 3 kB compressed and imports nothing', async () => {
  const html = await read(richPath)
  const scripts = [...html.matchAll(/<script[^>]*\bsrc="([^"]*)"/g)].map(
    ([, source = '']) => source,
  )
  expect(scripts).toEqual([expect.stringMatching(/^\/elements\/elements\.js(\?|$)/)])
  const script = await read(scripts[0] ?? '')
  expect(gzipSync(script, {level: 9}).length).toBeLessThan(3000)
  expect(script).not.toMatch(/\bimport\b/)
})
