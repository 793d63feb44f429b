import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {GET} from '../../../../web/app/articles/[slug]/markdown/route.ts'
import {pageOfMarkdownPath} from '../../../../web/exports/markdown/markdown-path.ts'
import {escapeMarkdown} from '../../../../web/text/markdown-format.ts'
import type {TestLake} from '../../../lake/start-lake.ts'
import {publish, secrets, smallSite} from '../../published-site.ts'
import {startSiteLake} from '../../site-lake.ts'

let lake: TestLake

beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://quiet.example')
  lake = await startSiteLake()
  await publish(lake, ...smallSite())
})
afterAll(() => lake.close())

const ask = (slug: string) =>
  GET(new Request('https://quiet.example/'), {params: Promise.resolve({slug})})

test('the Markdown version of an article has its full text, notes and sources', async () => {
  const {status, headers} = await ask('whole')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  expect(headers.get('vary')).toBe('Accept')
  expect(headers.get('link')).toBe('<https://quiet.example/articles/whole>; rel="canonical"')
  const text = await (await ask('whole')).text()
  for (const secret of secrets) expect(text).not.toContain(secret)
  const [, head = '', ...rest] = text.split('---\n')
  const fields = head
    .trim()
    .split('\n')
    .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)])
  expect(
    Object.fromEntries(fields.map(([name = '', value = '']) => [name, JSON.parse(value)])),
  ).toMatchObject({
    title: expect.stringContaining('</script>'),
    authors: ['Ada Sample'],
    topics: ['Trust'],
    date: '2026-03-01T08:00:00.000Z',
    reviewed: '2026-05-04',
    language: 'en-GB',
    canonical: 'https://quiet.example/articles/whole',
  })
  const body = rest.join('---\n')
  expect(body.slice(body.indexOf('## A quiet start'))).toBe(expected)
})

const expected = String.raw`## A quiet start

**Begin *slowly*** with [trust](https://quiet.example/topics/trust) and danger. \</script\>\<script\>alert("1")\</script\> \]\]\> \& \<b\>  “ü”[^1] \[1, p. 12\]

- First

  1. Inside
- Second

> Said by others.

> **Practice: Try**
>
> Breathe out.

> Silence is an answer.
>
> — Somebody

| Word | Meaning |
| --- | --- |
| pause \| rest | a kind of listening |

Would you like to talk? [Ask](https://quiet.example/sessions?from=whole)

[A talk \<about\> rest](https://www.youtube.com/watch?v=abcDEF_12-3&t=90s) (Video at YouTube)

> **Transcript**
>
> Good evening.
>
> Sit down \& rest.

[A minute of rest](https://quiet.example/files/local/production/${'a'.repeat(40)}.mp3/rest.mp3) (1:02, MP3, 1.2 MB)

> **Transcript**
>
> Breathe out.

[^1]: A note about it.

## References

1. Sample, A. (2020). Listening as a craft. *Journal of Samples*, *4*(2), 10–19. [https://doi.org/10.1234/sample.1](https://doi.org/10.1234/sample.1)
`

test.each(['hidden-nowhere', 'later', 'draft'])('responds with 404 for %s', async (slug) => {
  expect((await ask(slug)).status).toBe(404)
})

test.each([
  ['/articles/pond.md', '/articles/pond'],
  ['/articles/version-2.0.md', '/articles/version-2.0'],
  ['/articles/pond', undefined],
  ['/articles/.md', undefined],
  ['/topics/trust.md', undefined],
  ['/articles/pond/x.md', undefined],
])('pageOfMarkdownPath(%j) returns %j', (path, page) => {
  expect(pageOfMarkdownPath(path)).toBe(page)
})

test('escapeMarkdown escapes all special characters', () => {
  expect(escapeMarkdown('*a* _b_ `c` [d](e) <f> &amp; | \\')).toBe(
    String.raw`\*a\* \_b\_ \`c\` \[d\](e) \<f\> \&amp; \| \\`,
  )
})
