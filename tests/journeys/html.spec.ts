import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, test} from '@playwright/test'
import {HtmlValidate} from 'html-validate'
import {loadSample} from '../../scripts/sample/load-sample.ts'
import {hostilePath, richPath, storeRichArticle} from '../browser/rich-article.ts'
import {startSite, type Site} from '../browser/site.ts'
import {freePort} from '../browser/system.ts'
import {startLakeProcess, type LakeProcess} from '../lake/lake-process.ts'

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  // What comes from here need not prove that it does.
  rules: {'require-sri': ['error', {target: 'crossorigin'}]},
})

let folder: string
let lake: LakeProcess
let site: Site

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  lake = await startLakeProcess(folder)
  await loadSample(lake.client())
  await storeRichArticle(lake.client())
  site = await startSite(lake.port, {SANITY_API_WRITE_TOKEN: lake.token})
})
test.afterAll(async () => {
  await site.stop()
  await lake.kill()
  await rm(folder, {recursive: true, force: true})
})

async function read(path: string): Promise<{status: number; html: string}> {
  const response = await fetch(site.address + path, {headers: {accept: 'text/html'}})
  return {status: response.status, html: await response.text()}
}

async function complaintsOf(html: string): Promise<string[]> {
  const {results} = await validator.validateString(html)
  return results.flatMap(({messages}) =>
    messages.map(({ruleId, message, selector}) => `${ruleId}: ${message} at ${selector}`),
  )
}

const pages: [string, string, number][] = [
  ['the first page', '/', 200],
  ['an article', '/articles/mindful-communication', 200],
  ['an article with everything', richPath, 200],
  ['an article of hostile words', hostilePath, 200],
  ['a topic', '/topics/trust', 200],
  ['an author', '/authors/sample-author', 200],
  ['a series', '/series/the-way-back', 200],
  ['the archive', '/articles', 200],
  ['a search', '/search?q=trust', 200],
  ['a search for nothing', '/search', 200],
  ['a search for markup', '/search?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E', 200],
  ['the sessions', '/sessions', 200],
  ['the thanks', '/sessions/sent', 200],
  ['privacy', '/privacy', 200],
  ['a missing page', '/nowhere', 404],
  ['a missing article', '/articles/mindful', 404],
]

for (const [name, path, status] of pages) {
  test(`${name} is valid HTML`, async () => {
    // Made, and then as it is kept.
    for (let visit = 0; visit < 2; visit++) {
      const page = await read(path)
      expect(page.status).toBe(status)
      expect(await complaintsOf(page.html)).toEqual([])
    }
  })
}

test('the form with its errors is valid HTML', async () => {
  const sent = await fetch(`${site.address}/api/requests`, {
    method: 'POST',
    body: new URLSearchParams({name: '"><b>', reach: ''}),
    redirect: 'manual',
  })
  const address = sent.headers.get('location') ?? ''
  expect(address).toContain('/sessions?form=')
  const page = await read(address)
  expect(page.html).toContain('aria-invalid="true"')
  expect(await complaintsOf(page.html)).toEqual([])
})

test('a site that starts while the lake is away says so everywhere', async () => {
  const alone = await startSite(await freePort())
  for (const path of ['/', '/articles', '/articles/page/2', '/topics/trust', '/nowhere', '/']) {
    const response = await fetch(alone.address + path, {headers: {accept: 'text/html'}})
    expect([path, response.status]).toEqual([path, 503])
    const html = await response.text()
    expect(html).toContain('can’t be shown just now')
    expect(await complaintsOf(html)).toEqual([])
  }
  await alone.stop()
})

test('the check itself finds what is wrong', async () => {
  const {html} = await read('/')
  expect(await complaintsOf(html.replace('</main>', '<div></p></main>'))).not.toEqual([])
})

test('the page that says that the lake is away is valid HTML', async () => {
  await lake.kill()
  const page = await read('/topics/closeness')
  expect(page.status).toBe(503)
  expect(await complaintsOf(page.html)).toEqual([])
})
