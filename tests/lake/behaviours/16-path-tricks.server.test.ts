import {mkdtempSync, readdirSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {startLake, type TestLake} from '../start-lake.ts'

/** The lake's folder is nested in this one, so that files outside it are noticed. */
let root: string
let started: TestLake
const lake = (): TestLake => started

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'stillwater-paths-'))
  started = await startLake({folder: path.join(root, 'a/b/c/lake')})
  await started.client().assets.upload('file', Buffer.from('first'))
})
afterAll(async () => {
  await started.close()
  rmSync(root, {recursive: true, force: true})
})

function files(folder: string): string[] {
  return readdirSync(folder, {recursive: true}).map(String).sort()
}

const tricks = ['..%2f..%2fx', 'a%2fb', '%2fetc%2fpasswd', 'a%00b', '%5c..', '..%5cx', 'a%0ab']
/** URL parsing removes these from the path; the remaining path matches nothing. */
const folded = ['..', '.', '%2e%2e', 'a\\b']
const authorized = () => ({authorization: `Bearer ${lake().token}`})

const pathsWith = (trick: string): [method: string, to: string][] => [
  ['PUT', `/v1/projects/local/datasets/${trick}`],
  ['GET', `/v1/projects/${trick}/datasets/x`],
  ['DELETE', `/v1/projects/local/datasets/${trick}`],
  ['GET', `/v1/data/query/${trick}?query=1`],
  ['GET', `/v1/data/export/${trick}`],
  ['POST', `/v1/assets/files/${trick}`],
  ['GET', `/images/local/production/${trick}`],
  ['GET', `/files/local/production/${trick}`],
  ['GET', `/files/${trick}/production/${'0'.repeat(40)}.txt`],
  ['GET', `/files/local/${trick}/${'0'.repeat(40)}.txt`],
]

async function attempt(method: string, to: string): Promise<number> {
  const before = files(root)
  const body = method === 'POST' || method === 'PUT' ? {body: '{}'} : {}
  const headers = {...authorized(), 'content-type': 'application/json'}
  const answer = await lake().send({method, path: to, headers, ...body})
  expect(files(root)).toEqual(before)
  return answer.status
}

describe('16. Path tricks in dataset names, asset ids and file names (.., %2f, NUL): 400, nothing outside the data folder', () => {
  it.each(tricks.flatMap(pathsWith))('%s %s', async (method, to) => {
    expect(await attempt(method, to)).toBe(400)
  })

  it.each(folded.flatMap(pathsWith))('%s %s matches no route', async (method, to) => {
    expect([400, 404, 405, 501]).toContain(await attempt(method, to))
  })

  it.each([...tricks, 'a%22b', '%f0%9f%8c%8d'])('a vanity name of %s is ignored', async (trick) => {
    const asset = await lake().client().assets.upload('file', Buffer.from('first'))
    for (const search of ['', '?dl', `?dl=${trick}`]) {
      const answer = await lake().send({path: `/${asset.path}/${trick}${search}`})
      expect([200, 400]).toContain(answer.status)
      if (answer.status === 200) expect(answer.text).toBe('first')
    }
  })

  it.each(tricks)('a file name of %s is only a name', async (trick) => {
    const before = files(root)
    const answer = await lake().send({
      method: 'POST',
      path: `/v1/assets/files/production?filename=${trick}`,
      headers: {...authorized(), 'content-type': 'text/plain'},
      body: `words of ${trick}`,
    })
    expect(answer.status).toBe(200)
    const {document} = answer.body as {document: {path: string}}
    const added = files(root).filter((file) => !before.includes(file))
    expect(added).toEqual([
      path.join('a/b/c/lake/datasets/local/production/assets/files', path.basename(document.path)),
    ])
  })

  it('the lake still responds, and only its own datasets exist', async () => {
    expect(await lake().client().datasets.list()).toMatchObject([{name: 'production'}])
  })
})

describe('16. SVG and HTML assets never run as script on an origin of ours', () => {
  const script = 'alert(document.domain)'
  const scripted: [kind: 'image' | 'file', name: string, type: string, text: string][] = [
    [
      'image',
      'a.svg',
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>${script}</script></svg>`,
    ],
    [
      'file',
      'a.svg',
      'image/svg+xml',
      `<svg xmlns="http://www.w3.org/2000/svg"><script>${script}</script></svg>`,
    ],
    ['file', 'a.html', 'text/html', `<script>${script}</script>`],
    [
      'file',
      'a.xml',
      'text/xml',
      `<html xmlns="http://www.w3.org/1999/xhtml"><script>${script}</script></html>`,
    ],
    ['file', 'a.txt', 'text/plain', `<script>${script}</script>`],
  ]
  it.each(scripted)('a %s %s', async (kind, filename, contentType, text) => {
    const asset = await lake()
      .client()
      .assets.upload(kind, Buffer.from(text), {filename, contentType})
    const answer = await lake().send({path: `/${asset.path}`})
    expect(answer.status).toBe(200)
    const policy = String(answer.headers['content-security-policy'])
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/sandbox(?! allow)/)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
  })
})
