import {expect, inject, test} from 'vitest'
import {richPath} from '../browser/rich-article.ts'

const site = inject('sharedSite')['page server']

async function read(path: string): Promise<string> {
  return (await fetch(site + path)).text()
}

test('a gallery is a named group of pictures of this site, each in several sizes', async () => {
  const page = await read(richPath)
  const [, gallery = ''] =
    /<figure aria-label="Three moments of one evening"[^>]*>(.*?)<\/div>/s.exec(page) ?? []
  const pictures = [...gallery.matchAll(/<img[^>]*>/g)].map(([picture]) => picture)
  expect(pictures).toHaveLength(3)
  for (const picture of pictures) {
    expect(picture).toContain('loading="lazy"')
    expect(picture).toMatch(/srcSet="\/images\/[^"]+ 240w/i)
  }
  expect(pictures.map((picture) => /alt="([^"]*)"/.exec(picture)?.[1])).toEqual([
    'The water before the rain',
    'The first drop',
    '',
  ])
})

test.each([
  ['the feed', '/atom.xml'],
  ['the Markdown version', `${richPath}.md`],
])('%s has the pictures of a gallery with their texts', async (_, path) => {
  const text = await read(path)
  for (const said of ['The first drop', 'It took a breath.', 'Three moments of one evening']) {
    expect(text).toContain(said)
  }
})

test('the linked data lists the cover, then the pictures that are no decoration', async () => {
  const page = await read(richPath)
  const [, json = '{}'] =
    /<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/s.exec(page) ?? []
  const graph: {'@type': string; image?: unknown}[] = JSON.parse(json)['@graph']
  const article = graph.find((thing) => thing['@type'] === 'BlogPosting')
  expect(article?.image).toHaveLength(3)
})

test('the search finds captions of a gallery', async () => {
  expect(await read('/search?q=three+moments+of+one+evening')).toContain(richPath)
})
