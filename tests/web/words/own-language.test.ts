import {createElement} from 'react'
import {renderToStaticMarkup} from 'react-dom/server'
import {describe, expect, test} from 'vitest'
import {ArticleBody} from '../../../web/components/article/article-body.tsx'
import {Notes, ReferenceParts} from '../../../web/components/article/endnotes.tsx'
import {citeInApa, type CitableArticle} from '../../../web/exports/citation-files/cite-article.ts'
import {readArticleText} from '../../../web/text/article-text.ts'
import {htmlFormat} from '../../../web/text/html-format.ts'
import {markdownFormat} from '../../../web/text/markdown-format.ts'
import {writeText} from '../../../web/text/write-text.ts'
import {wordsFor} from '../../../web/words/words.ts'

const words = wordsFor('en')

function block(text: string, tag?: string) {
  const marks = tag === undefined ? [] : ['l']
  return {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    children: [{_type: 'span', _key: 's', text, marks}],
    markDefs: tag === undefined ? [] : [{_type: 'language', _key: 'l', tag}],
  }
}

function render(body: unknown, language?: string, site = words): string {
  const text = readArticleText(body)
  const props = {text, words: site, language, from: 'a'}
  return renderToStaticMarkup(createElement(ArticleBody, props)).replaceAll(/ class="[^"]*"/g, '')
}

function write(body: unknown) {
  const text = readArticleText(body)
  const page = 'https://a.example/a'
  const context = {siteUrl: 'https://a.example', projectId: 'p', dataset: 'd', page, words}
  return [
    writeText(text, htmlFormat(page, words), context),
    writeText(text, markdownFormat(words), context),
  ]
}

describe('a range of a text in another language', () => {
  test.each([
    ['fr', 'Bonjour', '<span lang="fr">Bonjour</span>'],
    ['he', 'שלום', '<span lang="he" dir="rtl">שלום</span>'],
    // The language of the site, and tags that are invalid.
    ['en', 'Hello', '<span>Hello</span>'],
    ['French', 'Bonjour', '<span>Bonjour</span>'],
    ['"><script>', 'Bonjour', '<span>Bonjour</span>'],
    ['', 'Bonjour', '<span>Bonjour</span>'],
  ])('%j is marked in the page, in feeds and in Markdown', (tag, text, markup) => {
    const body = [block(text, tag)]
    expect(render(body)).toContain(`>${markup}</p>`)
    const [html, markdown] = write(body)
    const isMarked = markup.includes('lang')
    expect(html).toBe(`<p>${markup}</p>`)
    expect(markdown).toBe(isMarked ? markup : text)
  })

  test('a pull quote is marked, too', () => {
    const body = [{_type: 'pullQuote', _key: 'q', text: 'Bonjour', language: 'fr'}]
    expect(render(body)).toContain('<blockquote lang="fr"><p>Bonjour</p></blockquote>')
    const [html, markdown] = write(body)
    expect(html).toContain('<p lang="fr">Bonjour</p>')
    expect(markdown).toBe('> <span lang="fr">Bonjour</span>')
  })
})

describe('an article in another language than the site', () => {
  const callout = {_type: 'callout', _key: 'c', tone: 'note', text: [block('שלום')]}
  const noted = {
    ...block(''),
    children: [{_type: 'footnote', _key: 'f', text: [block('הערה')]}],
  }

  test('marks its text, and the words of the site within it', () => {
    const markup = render([callout, block('Latin letters.')], 'he')
    expect(markup).toMatch(/^<div lang="he" dir="rtl">/)
    expect(markup).toMatch(/<p lang="en" dir="ltr"><svg.*Note<\/p>/)
    expect(markup).toContain('<p dir="ltr">Latin letters.</p>')
    expect(markup).toContain('<p>שלום</p>')
  })

  test('marks its notes, and the links back', () => {
    const {footnotes} = readArticleText([noted])
    const markup = renderToStaticMarkup(createElement(Notes, {footnotes, words, language: 'he'}))
    expect(markup).toMatch(/<li[^>]* lang="he" dir="rtl"/)
    expect(markup).toMatch(/<span class="[^"]*" lang="en" dir="ltr"><a [^>]*Back to footnote 1/)
  })

  test('marks its title in the citation', () => {
    const article: CitableArticle = {id: 'a', type: 'webpage', title: 'שלום', language: 'he'}
    const parts = citeInApa(article, words)
    expect(renderToStaticMarkup(createElement(ReferenceParts, {parts}))).toBe(
      '<cite lang="he" dir="rtl">שלום</cite>. (n.d.).',
    )
  })

  test.each([undefined, 'en', 'no language'])(
    'in the site’s own language (%j) marks nothing',
    (own) => {
      expect(render([block('Hello')], own)).toBe('<div><p>Hello</p></div>')
    },
  )
})

test.each([
  ['a Hebrew list on an English site', 'en', 'שלום', '<ul dir="rtl"><li dir="auto">שלום</li></ul>'],
  ['an English list on an English site', 'en', 'Hello', '<ul><li>Hello</li></ul>'],
  [
    'an English list on a Hebrew site',
    'he',
    'Hello',
    '<ul dir="ltr"><li dir="ltr">Hello</li></ul>',
  ],
  ['a Hebrew list on a Hebrew site', 'he', 'שלום', '<ul><li>שלום</li></ul>'],
])('%s has the direction of its items', (_, language, text, markup) => {
  const body = [{...block(text), listItem: 'bullet', level: 1}]
  expect(render(body, undefined, wordsFor(language))).toBe(`<div>${markup}</div>`)
})

test('on a right-to-left site, texts in Latin letters are marked', () => {
  const hebrew = wordsFor('he')
  expect(render([block('Hello.')], undefined, hebrew)).toBe('<div><p dir="ltr">Hello.</p></div>')
  expect(render([block('שלום.')], undefined, hebrew)).toBe('<div><p>שלום.</p></div>')
})
