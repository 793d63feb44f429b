import {richPath} from '../browser/rich-article.ts'
import {test} from '../browser/rich-article-test.ts'
import {expect} from '../browser/test.ts'

test('serves a download as a sandboxed attachment, and returns 404 when it is missing', async ({
  page,
  request,
  system,
  errors,
}) => {
  await page.goto(system.site + richPath)
  const link = page.getByRole('link', {name: 'Three breaths, a sheet'})
  const response = await request.get(system.site + ((await link.getAttribute('href')) ?? ''))
  expect(response.headers()).toMatchObject({
    'content-type': 'application/pdf',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  expect(response.headers()['content-disposition']).toMatch(/^attachment; filename="Three breaths/)
  errors.allow(/ \/files\/local\/production\/0{40}\.pdf.* 404 /)
  const missing = `/files/local/production/${'0'.repeat(40)}.pdf/a.pdf`
  expect((await request.get(system.site + missing)).status()).toBe(404)
})

const citationFiles = [
  ['cite.bib', '@online{author2026everything,'],
  ['cite.ris', 'TY  - ELEC'],
  ['cite.json', '[\n  {\n'],
] as const

for (const [file, start] of citationFiles) {
  test(`serves ${file} as an attachment with the article’s URL, and returns 404 without an article`, async ({
    request,
    system,
  }) => {
    const address = system.site + richPath
    const response = await request.get(`${address}/${file}`)
    expect(response.headers()['content-disposition']).toContain('attachment')
    const text = await response.text()
    expect(text.startsWith(start)).toBe(true)
    expect(text).toContain(address)
    expect((await request.get(`${system.site}/articles/none/${file}`)).status()).toBe(404)
  })
}
