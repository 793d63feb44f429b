import {describe, expect, test} from 'vitest'
import {maxFound} from '../../../web/search/combine-hits.ts'
import {createSearchIndex} from '../../../web/search/search-index.ts'
import {searchWords} from '../../../web/search/search-words.ts'
import type {SearchableArticle} from '../../../web/search/searchable-article.ts'
import {searchable} from './searchable.ts'

function indexOf(articles: SearchableArticle[]) {
  const index = createSearchIndex()
  for (const article of articles) index.put(article)
  return index
}

const library = indexOf([
  searchable('renee', {title: 'Renée’s naïve café — don’t panic', authors: ['Seán O’Brien']}),
  searchable('decomposed', {
    passages: ['A cre\u0301me bru\u0302le\u0301e in the e\u0301te\u0301.'],
  }),
  searchable('places', {passages: ['Zürich, Straße, İstanbul, Kraków, Ærø, ﬁnally Ｆｕｌｌ.']}),
  searchable('attachment', {
    title: 'Attachment in adult love',
    passages: ['John Bowlby’s first pages are about mindful listening.', 'L’intimité comes later.'],
    sources: ['Porges, S. W. (2011). The polyvagal theory. Norton.'],
  }),
  searchable('intimacy', {
    headings: ['Intimacy and communication'],
    topics: [{title: 'Neuroscience', synonyms: ['Neurobiology', 'nervous system']}],
    passages: ['A well-being that is wellbeing.', 'The repair of a conversation.'],
  }),
  searchable('repair', {passages: ['To repair is to begin again.']}),
  searchable('japanese', {
    title: '愛着理論について',
    passages: ['東京の心理学者が書いた。ガラスのように。'],
  }),
  searchable('chinese', {passages: ['依恋理论是心理学的一部分']}),
  searchable('greek', {passages: ['Η Σοφία του λόγος.']}),
  searchable('russian', {passages: ['Ещё один йод.']}),
  searchable('hindi', {passages: ['हिन्दी में लिखा है']}),
  searchable('soft', {passages: ['A hy\u00ADphen\u00ADated quagga.']}),
])

const found = (query: string, index = library) =>
  index.search(searchWords(query)).found.map(({article}) => article._id)

describe('a search finds', () => {
  test.each([
    ['accents', 'renee', ['renee']],
    ['accents', 'naive cafe', ['renee']],
    ['accents as written', 'Renée naïve', ['renee']],
    ['a straight apostrophe', "don't", ['renee']],
    ['a curly apostrophe', 'don’t', ['renee']],
    ['a word without its apostrophe', 'dont', ['renee']],
    ['a name after an apostrophe', 'brien', ['renee']],
    ['an author', "Sean O'Brien", ['renee']],
    ['a possessive', 'Renées', ['renee']],
    ['a title as it is written', 'Renée’s naïve café — don’t panic', ['renee']],
    ['decomposed letters by composed ones', 'crème été', ['decomposed']],
    ['decomposed letters without accents', 'brulee', ['decomposed']],
    ['composed letters by decomposed ones', 'Zu\u0308rich', ['places']],
    ['ß', 'strasse', ['places']],
    ['İ', 'istanbul', ['places']],
    ['İ as written', 'İstanbul', ['places']],
    ['ó', 'krakow', ['places']],
    ['Æ and ø', 'aero', ['places']],
    ['a ligature', 'finally', ['places']],
    ['full width', 'full', ['places']],
    ['a beginning', 'attach', ['attachment']],
    ['an elided article', 'l’intimité', ['attachment']],
    ['the word after an elided article', 'intimité', ['attachment']],
    ['a possessive in the search', "Bowlby's", ['attachment']],
    ['a cited author', 'porges', ['attachment']],
    ['a cited title', 'polyvagal theory', ['attachment']],
    ['a synonym of a topic', 'neurobiology', ['intimacy']],
    ['a synonym of several words', 'nervous system', ['intimacy']],
    ['a hyphenated word', 'well-being', ['intimacy']],
    ['a hyphenated word as one', 'wellbeing', ['intimacy']],
    ['one wrong letter', 'bowlbi', ['attachment']],
    ['a missing letter', 'attachmnt', ['attachment']],
    ['a missing letter', 'intimcy', ['intimacy']],
    ['a doubled letter', 'mindfull', ['attachment']],
    ['a doubled letter', 'commmunication', ['intimacy']],
    ['a doubled letter', 'listenning', ['attachment']],
    ['two exchanged letters', 'attahcment', ['attachment']],
    ['a Japanese word inside a run', '理論', ['japanese']],
    ['a Japanese word at the end of a run', '学者', ['japanese']],
    ['one Japanese character', '京', ['japanese']],
    ['decomposed kana', 'カ\u3099ラス', ['japanese']],
    ['a Chinese word inside a run', '理论', ['chinese']],
    ['a word of two languages', '心理学', ['chinese', 'japanese']],
    ['Greek without accents', 'σοφια', ['greek']],
    ['a final sigma', 'ΛΟΓΟΣ', ['greek']],
    ['Cyrillic', 'еще йод', ['russian']],
    ['Devanagari', 'हिन्दी', ['hindi']],
    ['a soft hyphen', 'hyphenated', ['soft']],
    ['nothing in the middle of a word', 'anic', []],
    ['nothing for a short word that is similar', 'loke', []],
    ['nothing for another voicing', 'カラス', []],
    ['nothing for signs', '*** [] {}', []],
  ])('%s: %j', (_, query, ids) => {
    expect(found(query).toSorted()).toEqual(ids.toSorted())
  })

  test('all words before some of the words, and names what is missing', () => {
    const {found: articles, complete, partial} = library.search(searchWords('repair conversation'))
    expect(articles.map(({article, missing}) => [article._id, missing])).toEqual([
      ['intimacy', []],
      ['repair', ['conversation']],
    ])
    expect([complete, partial]).toEqual([1, 1])
  })

  test('the other words if one is nowhere', () => {
    const {found: articles} = library.search(searchWords('repair zzzzzzz'))
    expect(articles.map(({missing}) => missing)).toEqual([['zzzzzzz'], ['zzzzzzz']])
  })

  test('a similar word only if no article contains the word itself, and names it as it is written', () => {
    const {near} = library.search(searchWords('bowlbi'))
    expect(near).toEqual([{word: 'bowlbi', found: ['Bowlby’s']}])
    expect(library.search(searchWords('mindful')).near).toEqual([])
  })

  test('nothing, but suggests similar words', () => {
    const {found: none, suggestions} = library.search(searchWords('bawlbi'))
    expect(none).toEqual([])
    expect(suggestions).toEqual(['Bowlby’s'])
  })
})

describe('the order of results', () => {
  const word = 'heron'
  const filling = Array.from({length: 40}, (_, at) => `Other words of number ${at}.`)
  const parts = indexOf([
    searchable('text', {passages: Array.from({length: 30}, () => `The ${word} is a ${word}.`)}),
    searchable('lede', {lede: `A ${word}.`, passages: filling}),
    searchable('heading', {headings: ['One', 'Two', `The ${word}`], passages: filling}),
    searchable('synonym', {topics: [{title: 'Birds', synonyms: [`${word}s`, word]}]}),
    searchable('title', {title: `Of the long life of a ${word} and of others`, passages: filling}),
  ])

  test('is by the part of the article', () => {
    expect(found(word, parts)).toEqual(['title', 'synonym', 'heading', 'lede', 'text'])
    expect(found('her', parts)).toEqual(['title', 'synonym', 'heading', 'lede', 'text'])
  })

  test('of equal articles is by date, then by id, however they were added', () => {
    const equal = [
      searchable('b', {title: word, publishedAt: '2026-01-01T00:00:00Z'}),
      searchable('a', {title: word, publishedAt: '2026-01-01T01:00:00+01:00'}),
      searchable('c', {title: word, publishedAt: '2026-02-01T00:00:00Z'}),
    ]
    expect(found(word, indexOf(equal))).toEqual(['c', 'b', 'a'])
    expect(found(word, indexOf(equal.toReversed()))).toEqual(['c', 'b', 'a'])
  })
})

describe('an index', () => {
  test('replaces and removes articles', () => {
    const index = indexOf([searchable('a', {title: 'Heron'}), searchable('b', {title: 'Heron'})])
    index.put(searchable('a', {title: 'Otter'}))
    expect([found('heron', index), found('otter', index)]).toEqual([['b'], ['a']])
    index.remove('a')
    index.remove('never-added')
    expect([found('otter', index), index.size]).toEqual([[], 1])
    index.remove('b')
    expect(index.characters).toBe(0)
  })

  test('refuses articles above its limits', () => {
    const index = createSearchIndex({maxArticles: 2, maxCharacters: 20})
    expect(index.put(searchable('a', {title: 'Ten letter'}))).toBe(true)
    expect(index.put(searchable('b', {title: 'Eleven here'}))).toBe(false)
    expect(index.put(searchable('b', {title: 'Ten of her'}))).toBe(true)
    expect(index.put(searchable('c'))).toBe(false)
    expect(index.put(searchable('a', {title: 'Still ten.'}))).toBe(true)
    expect([index.size, index.characters]).toEqual([2, 20])
  })

  test('returns a limited number of articles, and counts all', () => {
    const many = Array.from({length: 70}, (_, at) => searchable(`a${at}`, {title: 'Heron'}))
    const {found: articles, complete} = indexOf(many).search(searchWords('heron'))
    expect([articles.length, complete]).toEqual([maxFound, 70])
  })

  test('stops to look up words after its time, and names the others', () => {
    const times = [0, 0, 2000]
    const index = createSearchIndex({timeoutMs: 1000, now: () => times.shift() ?? 2000})
    index.put(searchable('a', {title: 'Heron and otter'}))
    const {found: articles, skipped} = index.search(searchWords('heron otter'))
    expect([articles.length, skipped]).toEqual([1, ['otter']])
  })
})
