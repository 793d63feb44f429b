import {describe, expect, inject, test} from 'vitest'
import {servingModes} from '../system/site.ts'
import {findHtmlProblems} from './html-problems.ts'

const sites = inject('sharedSite')

async function read(origin: string, query: string): Promise<string> {
  const response = await fetch(`${origin}/search?${new URLSearchParams({q: query}).toString()}`)
  expect(response.status).toBe(200)
  return response.text()
}

const titles = (html: string) => [...html.matchAll(/<h2[^>]*><a href="(\/articles\/[^"]*)"/g)]

describe.each(servingModes)('%s', (mode) => {
  test.each([
    ['a synonym of a topic', 'neurobiology', 'neurobiological-foundations-of-intimacy', 'also'],
    ['a synonym of a topic', 'reliability', 'secure-functioning', 'Topic:'],
    ['a misspelled word', 'attachmnt', 'secure-functioning', 'Close to it:'],
    ['a misspelled word', 'commmunication', 'mindful-communication', 'Close to it:'],
    ['some of the words', 'mindful qqqqq', 'mindful-communication', 'Without “qqqqq”'],
    ['an author', 'sample author', 'mindful-communication', '<mark>Sample</mark>'],
  ])('finds an article by %s, %s', async (_, query, slug, note) => {
    const html = await read(sites[mode], query)
    expect(titles(html).map(([, href = '']) => href)).toContainEqual(expect.stringContaining(slug))
    expect(html.replaceAll('<!-- -->', '')).toContain(note)
  })

  test('offers topics and new articles if it finds nothing', async () => {
    const html = await read(sites[mode], 'Qqqqqqq')
    expect(html).toContain('No article holds “Qqqqqqq”')
    expect(html).toMatch(/<h2>Topics<\/h2><ul>.*href="\/topics\//)
    expect(html).toMatch(/<h2>New articles<\/h2><ul>.*href="\/articles\//)
  })

  test.each(['neurobiology', 'attachmnt', 'mindful qqqqq', 'qqqqqqq', '"><mark>'])(
    'responds with a valid page for %j',
    async (query) => {
      expect(await findHtmlProblems(await read(sites[mode], query))).toEqual([])
    },
  )
})

test('excerpts have no space where a citation was', async () => {
  for (const query of ['bowlby', 'base', 'attachment', 'listening']) {
    const html = await read(sites['page server'], query)
    const texts = [...html.matchAll(/<p dir="auto">(.*?)<\/p>|<p>(.*?)<\/p>/g)].map(
      ([text]) => text,
    )
    expect(texts.filter((text) => / [,.;:](?:\s|<)/.test(text.replace(/<[^>]*>/g, '')))).toEqual([])
  }
})
