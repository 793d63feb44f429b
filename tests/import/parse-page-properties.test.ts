import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Page} from '../../scripts/import/page.ts'
import {parsePage} from '../../scripts/import/parse-page.ts'
import {runs} from '../property-runs.ts'

/** Words of ordinary pages, and words with a meaning for the parser. */
const word = fc.oneof(
  {weight: 6, arbitrary: fc.stringMatching(/^[A-Za-zäß’,]{1,9}[.:?!]?$/)},
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'Previous',
      'Next',
      'previous:',
      'next',
      '|',
      '→',
      '-',
      '•',
      '1.',
      '2)',
      'I',
      'am',
      'click',
      'here',
      'to',
      'Contact',
      'me',
      'About',
      'the',
      'author',
      '©',
      'If',
      'you',
    ),
  },
)
const line = fc.array(word, {minLength: 1, maxLength: 30}).map((words) => words.join(' '))
const knownLine = fc.constantFrom(
  'Previous',
  'Next',
  'Previous: One | Next: Two',
  'About the author',
  'Why we wait:',
  'If you like, click here to write.',
  'I am a person.',
  '© Somebody',
  '• one',
  '1. one',
)
const lineEnd = fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n', '\n \n')
const pageText = fc
  .array(fc.tuple(fc.oneof({weight: 3, arbitrary: line}, knownLine), lineEnd), {maxLength: 24})
  .map((lines) => lines.flat().join(''))

/** What the parser may drop: list markers, colons of headings, labels, and repeated titles. */
function significantWords(text: string): string[] {
  return text
    .split(/[\s:|←→‹›«»<>–—•*‣▪◦·-]+/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part))
    .filter((part) => !/^(?:previous|prev|next|newer|older|post|article|page|\d+[.)])$/i.test(part))
}

function wordsOf({title, body, callToAction, bio, previous, next, leftOut}: Page): string[] {
  const texts = body.map((block) => (block.kind === 'callToAction' ? '' : block.text))
  const sentence = callToAction?.sentence ?? ''
  const all = [title ?? '', ...texts, sentence, ...bio, previous ?? '', next ?? '', ...leftOut]
  return all.flatMap(significantWords)
}

test('any text is parsed without an error', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary', maxLength: 400}), (text) => {
      expect(parsePage(text).body).toBeInstanceOf(Array)
    }),
    {numRuns: runs(200, 5000)},
  )
})

test('no word of a page is lost or duplicated', () => {
  fc.assert(
    fc.property(pageText, (text) => {
      const page = parsePage(text)
      const found = wordsOf(page).sort()
      const given = significantWords(text).sort()
      // A repeated title is kept once.
      const title = significantWords(page.title ?? '')
      const once = [...given]
      if (found.length < given.length) for (const part of title) once.splice(once.indexOf(part), 1)
      expect(found).toEqual(found.length < given.length ? once : given)
    }),
    {numRuns: runs(300, 10000)},
  )
})

test('no word of a Markdown file is lost, and its paragraphs keep their order', () => {
  const letters = fc.stringMatching(/^[a-zäß]{1,9}$/)
  const around = fc.constantFrom(
    (words: string) => words,
    (words: string) => `**${words}**`,
    (words: string) => `*${words}*`,
    (words: string) => `[${words}](https://example.org/)`,
    (words: string) => `~~${words}~~`,
    (words: string) => `\`${words}\``,
  )
  const before = fc.constantFrom('', '> ', '- ', '1. ', '## ', '#### ', '```\n')
  const block = fc.tuple(before, fc.array(fc.tuple(letters, around), {minLength: 1, maxLength: 5}))
  fc.assert(
    fc.property(fc.array(block, {minLength: 1, maxLength: 8}), (blocks) => {
      const source = blocks.map(([mark, words]) => {
        const marked = words.map(([plain, wrap]) => (mark === '```\n' ? plain : wrap(plain)))
        return `${mark}${marked.join(' ')}${mark === '```\n' ? '\n```' : ''}`
      })
      const {body} = parsePage(`# Title\n\n${source.join('\n\n')}`)
      const found = body.map((part) => (part.kind === 'callToAction' ? '' : part.text))
      expect(found).toEqual(blocks.map(([, words]) => words.map(([plain]) => plain).join(' ')))
    }),
    {numRuns: runs(200, 5000)},
  )
})

test('paragraphs keep their order', () => {
  const sentence = fc
    .integer({min: 0, max: 999_999})
    .map((count) => `The loaf of day ${count} was good.`)
  fc.assert(
    fc.property(fc.uniqueArray(sentence, {minLength: 1, maxLength: 12}), (sentences) => {
      const {body} = parsePage(['Slow Bread', ...sentences].join('\n\n'))
      expect(body).toEqual(sentences.map((text) => ({kind: 'paragraph', text})))
    }),
  )
})

test('parsing a page twice gives the same result', () => {
  fc.assert(
    fc.property(pageText, (text) => {
      expect(parsePage(text)).toEqual(parsePage(text))
    }),
    {numRuns: runs(100, 1000)},
  )
})
