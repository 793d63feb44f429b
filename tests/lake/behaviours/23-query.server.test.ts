import {beforeAll, describe, expect, it} from 'vitest'
import {useLake} from './use-lake.ts'

const lake = useLake()
const query = '/v2025-02-19/data/query/production'

beforeAll(async () => {
  await lake().client().create({_id: 'a', _type: 'note', title: 'Grüße', n: 1})
  await lake().client().create({_id: 'b', _type: 'note', n: 2})
})

/** Returns a response without its duration. */
function timeless(body: unknown): object {
  return {...(body as object), ms: 0}
}

describe('23.', () => {
  it('An undefined $param: 400', async () => {
    const answer = await lake().send({path: `${query}?query=*[_id==$id]`})
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({
      error: {type: 'queryParseError', description: expect.stringContaining('$id')},
    })
  })

  it('*[...: 400 with start and end', async () => {
    const asked = '*[_type == "note"'
    const answer = await lake().send({path: `${query}?query=${encodeURIComponent(asked)}`})
    expect(answer.status).toBe(400)
    expect(answer.body).toMatchObject({
      error: {
        type: 'queryParseError',
        query: asked,
        start: expect.any(Number),
        end: expect.any(Number),
      },
    })
  })

  const questions: [query: string, params: Record<string, unknown>][] = [
    ['*[_type == "note"] | order(n desc){n}', {}],
    ['*[title == $title]._id', {title: 'Grüße'}],
    ['*[n in $list]._id', {list: [2, 3]}],
    ['*[$from...$to]._id', {from: 0, to: 1}],
    ['*[', {}],
    ['*[_id == $id]', {}],
    ['nothing::known()', {}],
    ['', {}],
  ]
  it.each(questions)('POST and GET respond alike: %s %j', async (asked, params) => {
    const search = new URLSearchParams({query: asked})
    for (const [name, value] of Object.entries(params)) {
      search.set(`$${name}`, JSON.stringify(value))
    }
    const got = await lake().send({path: `${query}?${search.toString()}`})
    const posted = await lake().send({
      method: 'POST',
      path: query,
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({query: asked, params}),
    })
    expect(posted.status).toBe(got.status)
    expect(timeless(posted.body)).toEqual(timeless(got.body))
  })
})
