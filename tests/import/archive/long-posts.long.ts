import {expect, test} from 'vitest'
import type {ArchiveContext} from '../../../scripts/import/archive/convert/context.ts'
import {convertItem} from '../../../scripts/import/archive/convert/convert-item.ts'
import type {ArchiveItem} from '../../../scripts/import/archive/item.ts'

const archive: ArchiveContext = {
  attachment: () => undefined,
  attachmentsOf: () => [],
  attachmentAt: () => undefined,
  part: () => undefined,
  targetAt: () => undefined,
  isOwnAddress: () => false,
}

const many = (count: number, one: (index: number) => string, between = '\n\n') =>
  Array.from({length: count}, (_, index) => one(index)).join(between)

const linked = (index: number) => `Words ${index} <a href="https://x.example/${index}">here</a>`

const kinds: [name: string, format: ArchiveItem['format'], content: (count: number) => string][] = [
  ['paragraphs', 'wordpress', (count) => many(count, linked)],
  ['paragraphs in a span', 'wordpress', (count) => `<span>${many(count, linked)}</span>`],
  ['list items', 'html', (count) => `<ul>${many(count, (at) => `<li>${linked(at)}</li>`)}</ul>`],
  [
    'rows of a table',
    'html',
    (count) =>
      `<table>${many(count, (at) => `<tr><td>Row ${at}</td><td>${linked(at)}</td></tr>`)}</table>`,
  ],
  [
    'footnotes',
    'html',
    (count) =>
      many(count, (at) => `<p>Words ${at}<a id="r${at}" href="#n${at}">${at}</a></p>`) +
      many(count, (at) => `<p id="n${at}">Note ${at} <a href="#r${at}">↩</a></p>`),
  ],
  [
    'pictures in one box',
    'html',
    (count) =>
      `<figure class="image-block">${many(count, (at) => `<p>Words ${at}</p><img src="/${at}.png" alt="${at}">`)}</figure>`,
  ],
  [
    'pictures in one link',
    'html',
    (count) =>
      `<p><a href="/all">${many(count, (at) => `<img src="/${at}.png" alt="${at}">`)}</a></p>`,
  ],
  [
    'pictures with captions',
    'wordpress',
    (count) =>
      many(
        count,
        (at) => `[caption id="a${at}"]<img src="/${at}.png" alt="${at}"> Caption ${at}[/caption]`,
      ),
  ],
  ['lines of code', 'html', (count) => `<pre>${many(count, (at) => `line ${at}`, '\n')}</pre>`],
]

function convert(format: ArchiveItem['format'], content: string) {
  const item: ArchiveItem = {
    id: 'long',
    format,
    content,
    base: 'https://old.example/long/',
  } as ArchiveItem
  const start = performance.now()
  const {words} = convertItem(item, archive)
  return {time: performance.now() - start, missing: words.missing}
}

test.each(kinds)(
  'converts ten times as many %s in about ten times the time',
  (name, format, of) => {
    const [few, more] = name === 'paragraphs' ? [1000, 10_000] : [200, 2000]
    convert(format, of(few))
    const [short, long] = [convert(format, of(few)), convert(format, of(more))]
    expect(long.missing).toEqual([])
    expect(long.time / short.time).toBeLessThan(20)
  },
)
