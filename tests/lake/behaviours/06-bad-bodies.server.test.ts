import {request as httpRequest} from 'node:http'
import {describe, expect, it} from 'vitest'
import type {Answer} from '../start-lake.ts'
import {useLake} from './use-lake.ts'

const faults: unknown[] = []
const lake = useLake({log: {request() {}, warning() {}, fault: (error) => faults.push(error)}})
const mutate = '/v2025-02-19/data/mutate/production'

function post(body: string, type = 'application/json', more: Record<string, string> = {}) {
  const headers = {authorization: `Bearer ${lake().token}`, 'content-type': type, ...more}
  return lake().send({method: 'POST', path: mutate, headers, body})
}

/** Returns a body of exactly this many bytes that would create a document. */
function bodyOf(bytes: number): string {
  const around = JSON.stringify({mutations: [{create: {_id: 'large', _type: 'note', text: ''}}]})
  return around.replace('"text":""', `"text":"${'x'.repeat(bytes - around.length)}"`)
}

/** Returns a document whose value has this many levels. */
function nested(levels: number): string {
  let value: unknown = 'end'
  for (let level = 1; level < levels; level += 1) value = {a: value}
  return JSON.stringify({mutations: [{create: {_id: `deep-${levels}`, _type: 'note', a: value}}]})
}

function isRefused(answer: Answer, status: number, says: string): void {
  expect(answer.status).toBe(status)
  expect(answer.headers['content-type']).toContain('application/json')
  expect(answer.body).toMatchObject({statusCode: status, error: expect.any(String)})
  expect((answer.body as {message: string}).message).toContain(says)
}

describe('6. A clear JSON error, and the lake serves on', () => {
  it('a body of 4 MB + 1 byte; one of 4 MB is accepted', async () => {
    const limit = 4 * 1024 * 1024
    isRefused(await post(bodyOf(limit + 1)), 413, '4 MB')
    expect((await post(bodyOf(limit))).status).toBe(200)
  })

  it('21 levels; 20 are accepted', async () => {
    isRefused(await post(nested(21)), 400, '20 levels')
    expect((await post(nested(20))).status).toBe(200)
  })

  it('a truncated JSON body', async () => {
    isRefused(await post('{"mutations":[{"create":{"_id":"torn"'), 400, 'not JSON')
  })

  it('a wrong content type', async () => {
    isRefused(await post('{"mutations":[]}', 'text/plain'), 415, 'application/json')
  })

  it('a header of more than 15 KB', async () => {
    const answer = await post('{"mutations":[]}', 'application/json', {
      'x-long': 'x'.repeat(15 * 1024),
    })
    isRefused(answer, 431, '15 KB')
  })

  it('a client that disconnects in the middle of its body', async () => {
    const gone = await new Promise((resolve) => {
      const request = httpRequest({
        host: '127.0.0.1',
        port: lake().port,
        method: 'POST',
        path: mutate,
        headers: {
          host: 'localhost',
          authorization: `Bearer ${lake().token}`,
          'content-type': 'application/json',
          'content-length': '1000',
        },
      })
      request.on('error', resolve)
      request.write('{"mutations":[{"create":{"_id":"gone"', () => request.destroy())
      request.on('close', resolve)
    })
    expect(gone).not.toBe(null)
  })

  it('the lake still responds, and nothing was stored', async () => {
    expect(await lake().client().fetch('*._id')).toEqual(['deep-20', 'large'])
    expect(faults).toEqual([])
  })
})
