import type {SanityClient} from '@sanity/client'
import {phone} from '../browser/matrix.ts'
import {paragraph, reference, storeArticle} from '../browser/own-article.ts'
import {expect, test, type Page} from '../browser/test.ts'

const long = 'Aufmerksamkeitsdefizithyperaktivitätsstörung'
const address = `https://example.org/${'unbroken'.repeat(12)}`
const slug = (current: string) => ({_type: 'slug', current})

type Stored = {_id: string; _type: string; [field: string]: unknown}

/** Stores documents of every type that is shown on a page, with words that are wider than the window. */
async function storeLongWords(client: SanityClient): Promise<void> {
  const transaction = client.transaction()
  const documents: Stored[] = [
    {
      _id: 'long-author',
      _type: 'author',
      name: `${long} ${long}`,
      slug: slug('long-author'),
      bio: [paragraph('bio', `${long} ${address}`)],
      shortBio: long,
      credentials: [{_key: 'c', _type: 'credential', title: long, issuer: long, status: 'held'}],
      affiliations: [{_key: 'a', name: long, role: long, url: address}],
      profiles: [{_key: 'p', url: address}],
      specialities: [long],
    },
    {_id: 'long-topic', _type: 'topic', title: long, slug: slug('long-topic'), description: long},
    {
      _id: 'long-series',
      _type: 'series',
      title: long,
      slug: slug('long-series'),
      description: long,
    },
    {
      _id: 'long-offering',
      _type: 'offering',
      title: long,
      slug: slug('long-offering'),
      summary: long,
      forWhom: long,
    },
    {_id: 'long-source', _type: 'source', kind: 'website', title: long, url: address, year: 2020},
  ]
  for (const document of documents) transaction.createOrReplace(document)
  await transaction.commit({visibility: 'sync'})
  const text = [
    paragraph('p', `${long} ${address}`),
    {...paragraph('h', long), style: 'h2'},
    {...paragraph('h3', `${long} two`), style: 'h2'},
    {...paragraph('h4', `${long} three`), style: 'h2'},
    {...paragraph('q', long), style: 'blockquote'},
    {...paragraph('l', address), listItem: 'bullet', level: 1},
    {_type: 'pullQuote', _key: 'pull', text: long, attribution: long},
    {
      _type: 'callout',
      _key: 'callout',
      tone: 'practice',
      title: long,
      text: [paragraph('c', long)],
    },
    {_type: 'callToAction', _key: 'call', label: long},
    {
      ...paragraph('s', long),
      children: [
        {_type: 'span', _key: 's', text: long, marks: []},
        {_type: 'citation', _key: 'c', source: reference('long-source'), locator: long},
        {_type: 'footnote', _key: 'f', text: [paragraph('n', `${long} ${address}`)]},
      ],
    },
    {
      _type: 'table',
      _key: 'table',
      headerRows: 1,
      rows: [{_type: 'row', _key: 'r', cells: [cell('a'), cell('b'), cell('c')]}],
    },
  ]
  for (const id of ['long-article', 'long-second']) {
    await storeArticle(client, id, {
      title: `${long} verstehen`,
      lede: `${long} ${address}`,
      authors: [reference('long-author', {_key: 'a'})],
      topics: [reference('long-topic', {_key: 't'})],
      series: reference('long-series'),
      review: {date: '2026-01-02', by: reference('long-author')},
      body: text,
    })
  }
}

function cell(key: string) {
  return {_type: 'cell', _key: key, value: [paragraph(key, long)]}
}

function wideRow(row: number) {
  return Array.from({length: 14}, (_, column) => ({
    _type: 'cell',
    _key: `${row}-${column}`,
    value: [paragraph(`${row}-${column}`, `Heading number ${column}`)],
  }))
}

/** Returns the elements that extend beyond the window, except inside a frame that scrolls by itself. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).overflowX === 'auto' || scrolls(element.parentElement))
    return [...document.querySelectorAll('live-page *')]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((element) => !scrolls(element.parentElement) && element.checkVisibility())
      .map((element) => element.outerHTML.slice(0, 120))
  })
}

test.describe('at 320 pixels, as at a zoom of 400 %', () => {
  test.use({viewport: {width: 320, height: 640}})

  test('no page is cut off by a long word', async ({page, system, client, errors}) => {
    errors.allow(/404/)
    await storeLongWords(client)
    const first = `${system.site}/articles/long-article`
    await expect.poll(async () => (await fetch(first)).status).toBe(200)
    const paths = [
      '/articles/long-article',
      '/articles/mindful-communication',
      '/',
      '/articles',
      '/topics/long-topic',
      '/series/long-series',
      '/authors/long-author',
      '/sessions',
      '/privacy',
      `/search?q=${long}`,
      `/articles/${long}`,
    ]
    for (const path of paths) {
      await page.goto(system.site + path)
      expect(await cutOff(page), path).toEqual([])
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - window.innerWidth,
      )
      expect(overflow, path).toBeLessThanOrEqual(0)
      await expect(page.locator('body')).toHaveCSS('hyphens', 'auto')
    }
  })
})

test.describe('on a phone', () => {
  test.use({viewport: phone})

  test('links and buttons around a text are 44 pixels high and wide', async ({page, system}) => {
    for (const path of ['/', '/search', '/articles/mindful-communication']) {
      await page.goto(system.site + path)
      await expect(page.getByLabel('Colours')).toBeVisible()
      const header = page.getByRole('banner')
      const first = await header.getByRole('listitem').first().boundingBox()
      const search = await header.getByRole('link', {name: 'Search'}).boundingBox()
      expect(search?.y, 'the search is beside the menu').toBe(first?.y)
      const around = header.or(page.getByRole('contentinfo'))
      const targets = around
        .getByRole('link')
        .or(page.getByRole('button'))
        .or(page.getByRole('combobox'))
      // WCAG 2.5.5 exempts links within a sentence, such as those to the feeds.
      const sizes = await targets.evaluateAll((all) =>
        all
          .filter((target) => !target.closest('p'))
          .map((target) => {
            const {width, height} = target.getBoundingClientRect()
            return {name: target.textContent, size: Math.round(Math.min(width, height))}
          }),
      )
      expect(sizes.length).toBeGreaterThan(8)
      expect(
        sizes.filter(({size}) => size < 44),
        path,
      ).toEqual([])
    }
  })
})

test('a printed page has every column of a wide table', async ({page, system, client}) => {
  await storeArticle(client, 'wide-table', {
    body: [
      {
        _type: 'table',
        _key: 'table',
        headerRows: 1,
        rows: [0, 1].map((row) => ({_type: 'row', _key: `${row}`, cells: wideRow(row)})),
      },
    ],
  })
  const path = `${system.site}/articles/wide-table`
  await expect.poll(async () => (await fetch(path)).status).toBe(200)
  // The content width of A4 between its margins.
  await page.setViewportSize({width: 612, height: 900})
  await page.goto(path)
  await page.emulateMedia({media: 'print'})
  const {right, width} = await page
    .locator('table')
    .evaluate((table) => ({right: table.getBoundingClientRect().right, width: innerWidth}))
  expect(right).toBeLessThanOrEqual(width)
})

test.describe('with forced colours', () => {
  test.use({forcedColors: 'active'})

  test('every control has a visible border', async ({page, system}) => {
    for (const [path, target] of [
      ['/sessions', page.getByRole('button', {name: 'Send the request'})],
      ['/search', page.getByRole('button', {name: 'Search'})],
      [
        '/articles/mindful-communication',
        page.getByRole('complementary', {name: 'Invitation'}).getByRole('link'),
      ],
    ] as const) {
      await page.goto(system.site + path)
      await expect(target.first()).toHaveCSS('border-top-style', 'solid')
      await expect(target.first()).toHaveCSS('border-top-width', '1px')
    }
  })
})
