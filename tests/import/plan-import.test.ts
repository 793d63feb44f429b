import {describe, expect, test} from 'vitest'
import type {ArticleEntry, Existing, Stored, StoredDocument} from '../../scripts/import/existing.ts'
import {parsePage} from '../../scripts/import/parse-page.ts'
import {planImport, type ImportOptions, type TitledPage} from '../../scripts/import/plan-import.ts'
import {StartFailure} from '../../scripts/system/start-failure.ts'

const opening = 'Bread needs flour, water, salt and a great deal of time. It forgives the rest.'
const bio = 'I am a baker in a small town by the sea.'
const text = [
  'Slow Bread',
  `${opening} ${'A loaf is a clock that one can eat. '.repeat(9)}`,
  'Why waiting works:',
  'The dough rests overnight, and so does the baker.',
  'If you want to bake with us, click here to book a place.',
  bio,
  'Previous\nPrevious',
  'Salt',
  'Next\nNext',
  'Crust',
].join('\n\n')

const options: ImportOptions = {
  publish: false,
  replace: false,
  author: null,
  now: new Date('2026-06-15T12:00:00.000Z'),
}
const nothing: Existing = {articles: [], candidates: [], authors: [], settings: null}

function read(source: string): TitledPage {
  const page = parsePage(source)
  return {...page, title: page.title ?? 'Page', titleIsFileName: page.title === null}
}

function plan(existing: Partial<Existing>, given: Partial<ImportOptions> = {}, source = text) {
  return planImport(read(source), {...nothing, ...existing}, {...options, ...given})
}

function entry(
  id: string,
  title: string,
  publishedAt: string | null,
  hasOnlyTitle = false,
): ArticleEntry {
  return {id, titles: [title], slugs: [id], publishedAt, hasOnlyTitle}
}

function stored(id: string, _type: string, fields: object, draft = false): Stored {
  const _id = draft ? `drafts.${id}` : id
  const document: StoredDocument = {_id, _type, _rev: `rev-${id}`, ...fields}
  return {id, published: draft ? null : document, draft: draft ? document : null}
}

function created({mutations}: ReturnType<typeof plan>) {
  return Object.fromEntries(
    mutations.flatMap((mutation) => {
      const document = 'create' in mutation ? mutation.create : null
      return document?._id ? [[document._id, document]] : []
    }),
  )
}

const paragraph = (words: string) => ({style: 'normal', children: [{text: words}]})

describe('into an empty dataset', () => {
  const documents = created(plan({}))

  test('creates a draft of the article, of its author, of the settings and of each neighbour', () => {
    expect(Object.keys(documents).sort()).toEqual([
      'drafts.article-crust',
      'drafts.article-salt',
      'drafts.article-slow-bread',
      expect.stringMatching(/^drafts\.author-unnamed-[0-9a-f]{12}$/),
      'drafts.settings',
    ])
  })

  test('the draft of a neighbour has only a title', () => {
    expect(documents['drafts.article-crust']).toEqual({
      _id: 'drafts.article-crust',
      _type: 'article',
      title: 'Crust',
    })
  })

  test('the first sentence is suggested as the lede, and the body is complete', () => {
    const article = documents['drafts.article-slow-bread']
    expect(article).toMatchObject({
      title: 'Slow Bread',
      slug: {_type: 'slug', current: 'slow-bread'},
      lede: 'Bread needs flour, water, salt and a great deal of time.',
      body: [
        paragraph(`${opening} ${'A loaf is a clock that one can eat. '.repeat(9)}`.trim()),
        {style: 'h2', children: [{text: 'Why waiting works'}]},
        paragraph('The dough rests overnight, and so does the baker.'),
        {_type: 'callToAction'},
      ],
      publishedAt: '2026-06-15T12:00:00.000Z',
    })
  })

  test('the draft refers to its unpublished author as the Studio does', () => {
    const authorDraft = Object.keys(documents).find((id) => id.startsWith('drafts.author-'))
    expect(documents['drafts.article-slow-bread']).toMatchObject({
      authors: [
        {
          _ref: authorDraft?.slice('drafts.'.length),
          _weak: true,
          _strengthenOnPublish: {type: 'author'},
        },
      ],
    })
  })

  test('the settings get the text of the call to action, but no target', () => {
    expect(documents['drafts.settings']).toMatchObject({
      callToAction: {text: 'If you want to bake with us,', label: 'Book a place'},
    })
    expect(documents['drafts.settings']).not.toHaveProperty('callToAction.target')
  })

  test('with --publish, references of article and author are strong, and the settings stay a draft', () => {
    const published = created(plan({}, {publish: true, author: 'Nell'}))
    expect(Object.keys(published).filter((id) => !id.startsWith('drafts.'))).toEqual([
      'author-nell',
      'article-slow-bread',
    ])
    expect(published['article-slow-bread']?.['authors']).toEqual([
      {
        _type: 'reference',
        _key: expect.any(String),
        _ref: 'author-nell',
      },
    ])
    expect(published['drafts.settings']).toBeDefined()
  })
})

const author = (name: string, words: string, id = 'someone') =>
  stored(id, 'author', {name, slug: {current: id}, bio: words ? [paragraph(words)] : []})

describe('the author', () => {
  const other = 'I am a fisher.'

  test.each([
    {name: 'with this bio is taken', authors: [author('Nell', bio)], given: null, id: 'someone'},
    {
      name: 'with the given name is used',
      authors: [author('Nell', other)],
      given: 'nell',
      id: 'someone',
    },
    {
      name: 'with the given name and this bio is used among namesakes',
      authors: [author('Nell', other, 'one'), author('Nell', bio, 'two')],
      given: 'Nell',
      id: 'two',
    },
    {
      name: 'without a name gets the one of --author',
      authors: [author('Unnamed author', bio)],
      given: 'Nell',
      id: 'someone',
    },
    {
      name: 'with an unknown given name is created',
      authors: [author('Jo', other)],
      given: 'Nell',
      id: 'author-nell',
    },
  ])('$name', ({authors, given, id}) => {
    expect(plan({authors}, {author: given}).author?.id).toBe(id)
  })

  test('without a name is renamed in place', () => {
    const {mutations} = plan(
      {authors: [author('Unnamed author', bio)]},
      {author: 'Nell', publish: true},
    )
    expect(mutations).toContainEqual({
      patch: {
        id: 'someone',
        ifRevisionID: 'rev-someone',
        set: expect.objectContaining({name: 'Nell', slug: {_type: 'slug', current: 'nell'}}),
      },
    })
  })

  test('keeps another bio, and the page’s is reported', () => {
    const {unsure, author: planned} = plan({authors: [author('Nell', other)]}, {author: 'Nell'})
    expect(planned?.outcome).toBe('unchanged')
    expect(unsure.join('\n')).toContain(
      `“Nell” has another bio already, which was kept. The page's: “${bio}”`,
    )
  })

  test('gets the bio if there is none', () => {
    const documents = created(plan({authors: [author('Nell', '')]}, {author: 'Nell'}))
    expect(documents['drafts.someone']).toMatchObject({name: 'Nell', bio: [paragraph(bio)]})
  })

  const sample = author('Sample Author', other, 'sample-author')
  test.each([
    {name: 'the only one', authors: [author('Nell', other)], proposed: 'Nell'},
    {
      name: 'the only one beside the sample',
      authors: [sample, author('Jo', other)],
      proposed: 'Jo',
    },
    {name: 'the sample alone', authors: [sample], proposed: 'Sample Author'},
  ])('$name is suggested, with and without a bio on the page', ({authors, proposed}) => {
    for (const source of [text, text.replace(bio, '')]) {
      const {author: planned, unsure} = plan({authors}, {publish: true}, source)
      expect(planned).toMatchObject({name: proposed, outcome: 'unchanged'})
      expect(unsure.join('\n')).toContain(`Proposed as its author: “${proposed}”`)
    }
  })

  test('is not chosen among two, and the draft is saved without one', () => {
    const authors = [author('Nell', other, 'one'), author('Jo', other, 'two')]
    const silent = text.replace(bio, '')
    const result = plan({authors}, {}, silent)
    expect(result.author).toBeNull()
    expect(created(result)['drafts.article-slow-bread']).not.toHaveProperty('authors')
    expect(() => plan({authors}, {publish: true}, silent)).toThrow(/doesn't say who wrote it/)
  })

  test.each(['', 'Unnamed author'])('is not published under the name “%s”', (name) => {
    expect(() => plan({authors: [author(name, bio)]}, {publish: true})).toThrow(
      /doesn't say who wrote it/,
    )
  })

  test('without a name is a draft without a name', () => {
    const documents = Object.entries(created(plan({})))
    const [, draft] = documents.find(([id]) => id.startsWith('drafts.author-')) ?? []
    expect(draft).toEqual({
      _id: expect.any(String),
      _type: 'author',
      bio: [expect.objectContaining({children: [expect.objectContaining({text: bio})]})],
    })
  })

  test('with another bio leaves the page’s at the end of the article', () => {
    const result = plan({authors: [author('Nell', other)]})
    const body = created(result)['drafts.article-slow-bread']?.['body']
    expect((body as object[]).at(-1)).toMatchObject(paragraph(bio))
  })

  test('is rejected if two authors have the name', () => {
    const authors = [author('Nell', other, 'one'), author('Nell', other, 'two')]
    expect(() => plan({authors}, {author: 'Nell'})).toThrow(/2 authors named “Nell”/)
  })
})

describe('the neighbours', () => {
  const salt = entry('uuid-1', 'SALT', '2026-05-01T08:00:00.000Z')
  const crust = entry('uuid-2', 'Crust', '2026-05-11T08:00:00.000Z')

  test('that exist stay unchanged, and the article gets a date between them', () => {
    const result = plan({articles: [salt, crust]})
    expect(result.neighbours).toEqual([])
    expect(created(result)['drafts.article-slow-bread']).toMatchObject({
      publishedAt: '2026-05-06T08:00:00.000Z',
    })
  })

  test('that are drafts without text are not created again, and have no date', () => {
    const result = plan({articles: [salt, entry('article-crust', 'Crust', null, true)]})
    expect(result.neighbours).toEqual([])
    expect(result.unsure.join('\n')).toMatch(/“Crust” is here only as a draft without text/)
  })

  test('give a page that replaces a sample article a date between them, not that of the sample', () => {
    const id = 'sample-slow-bread'
    const middle = '2026-05-06T08:00:00.000Z'
    const sampleArticle = stored(id, 'article', {title: 'Slow Bread', publishedAt: middle})
    const articles = [salt, crust, entry(id, 'Slow Bread', middle)]
    const result = plan({candidates: [sampleArticle], articles}, {replace: true})
    expect(created(result)[`drafts.${id}`]).toMatchObject({publishedAt: '2026-05-03T20:00:00.000Z'})
  })

  test('are not the page itself', () => {
    const result = plan({}, {}, text.replace('\nSalt', '\nSlow Bread'))
    expect(result.neighbours).toEqual(['Crust'])
    expect(result.unsure.join('\n')).toMatch(/names itself/)
  })
})

describe('an article with the same title or slug', () => {
  const different = stored('uuid-9', 'article', {
    title: 'Slow Bread',
    slug: {current: 'slow-bread'},
    lede: 'Another text.',
    cover: {asset: {_ref: 'image-1'}},
    publishedAt: '2026-01-01T08:00:00.000Z',
  })
  const existing = {
    candidates: [different],
    articles: [entry('uuid-9', 'Slow Bread', '2026-01-01T08:00:00.000Z')],
  }

  test('is rejected if it differs', () => {
    expect(() => plan(existing)).toThrow(StartFailure)
    expect(() => plan(existing)).toThrow(/--replace/)
  })

  test('is replaced by a draft with --replace, keeping id and cover', () => {
    const result = plan(existing, {replace: true})
    expect(created(result)['drafts.uuid-9']).toMatchObject({
      lede: 'Bread needs flour, water, salt and a great deal of time.',
      cover: {asset: {_ref: 'image-1'}},
      publishedAt: '2026-01-01T08:00:00.000Z',
    })
    expect(result.unsure.join('\n')).toMatch(/Kept from the article that was there: cover/)
  })

  const claims = {
    review: {date: '2026-10-05', by: {_ref: 'sample-author'}},
    seo: {description: 'Of another text.'},
    series: {_ref: 'sample-series'},
    part: 2,
    cover: {asset: {_ref: 'image-1'}},
    topics: [{_ref: 'topic-1'}],
    related: [{_ref: 'article-1'}],
    ours: 'a field of somebody',
  }
  test.each([
    {
      name: 'of a writer',
      id: 'mine',
      removed: ['review', 'seo'],
      says: 'review and words for search and sharing.',
      kept: 'series, part of the series, cover, topics, related articles, ours and published date.',
    },
    {
      name: 'of the sample',
      id: 'sample-slow-bread',
      removed: ['review', 'seo', 'series', 'part'],
      says: 'review, words for search and sharing, series and part of the series.',
      kept: 'cover, topics, related articles and ours.',
    },
  ])('$name loses the claims about its text, and the report lists what it keeps', (row) => {
    const {id, removed, says, kept} = row
    const date = '2026-01-01T08:00:00.000Z'
    const fields = {...claims, title: 'Slow Bread', body: [], lede: 'Old.', publishedAt: date}
    const before = stored(id, 'article', fields)
    for (const publish of [false, true]) {
      const result = plan(
        {candidates: [before], articles: [entry(id, 'Slow Bread', date)]},
        {replace: true, publish, author: 'Nell'},
      )
      const unsure = result.unsure.join('\n')
      expect(unsure).toContain(`was there before: ${says}`)
      expect(unsure).toContain(`Kept from the article that was there: ${kept}`)
      if (publish) {
        expect(result.mutations).toContainEqual({
          patch: expect.objectContaining({id, unset: removed}),
        })
      } else {
        const draft = created(result)[`drafts.${id}`]
        expect(draft).toMatchObject({cover: claims.cover, topics: claims.topics})
        for (const field of removed) expect(draft).not.toHaveProperty(field)
        const sameDate = draft?.['publishedAt'] === date
        expect(sameDate).toBe(id === 'mine')
      }
    }
  })

  test('keeps its review and its own lede if the text is the same', () => {
    const first = created(plan({}, {author: 'Nell'}))['drafts.article-slow-bread']
    const reviewed = {...first, lede: 'My own lede.', review: claims.review}
    const before = stored('article-slow-bread', 'article', reviewed)
    const articles = [entry('article-slow-bread', 'Slow Bread', '2026-06-15T12:00:00.000Z')]
    const authors = [author('Nell', bio, 'author-nell')]
    const result = plan({candidates: [before], articles, authors}, {replace: true})
    expect(result.article.outcome).toBe('unchanged')
  })

  test('is replaced in place with --publish, and only in the revision that was read', () => {
    const {mutations} = plan(existing, {replace: true, publish: true, author: 'Nell'})
    expect(mutations).toContainEqual({
      patch: expect.objectContaining({id: 'uuid-9', ifRevisionID: 'rev-uuid-9'}),
    })
  })

  test('is filled without --replace if it has only a title', () => {
    const titled = stored('article-slow-bread', 'article', {title: 'Slow Bread'}, true)
    const result = plan({
      candidates: [titled],
      articles: [entry('article-slow-bread', 'Slow Bread', null, true)],
    })
    expect(result.mutations).toContainEqual({
      patch: expect.objectContaining({id: 'drafts.article-slow-bread'}),
    })
  })

  test('is rejected even with --replace if there are two', () => {
    const second = {...different, id: 'uuid-8'}
    const articles = [...existing.articles, entry('uuid-8', 'Slow Bread', null)]
    expect(() => plan({candidates: [different, second], articles}, {replace: true})).toThrow(
      /More than one article/,
    )
  })
})

describe('settings with a call to action', () => {
  const own = {text: 'Come by.', label: 'Find us', target: 'https://example.org/'}
  const pages = {text: 'If you want to bake with us,', label: 'Book a place', target: '/sessions'}

  test.each([
    {name: 'of their own: the sentence of the page stays', callToAction: own, stays: true},
    {name: 'in the words of the page', callToAction: pages, stays: false},
  ])('$name', ({callToAction, stays}) => {
    const result = plan({settings: stored('settings', 'settings', {title: 'Oven', callToAction})})
    expect(result.settingsFilled).toBe(false)
    const shown = `from the site settings: “${callToAction.text} ${callToAction.label}”`
    expect(result.unsure.join('\n')).toContain(shown)
    const {body} = created(result)['drafts.article-slow-bread'] as unknown as {body: object[]}
    const sentence = 'If you want to bake with us, click here to book a place.'
    expect(body.slice(3)).toMatchObject([
      ...(stays ? [paragraph(sentence)] : []),
      {_type: 'callToAction'},
    ])
  })
})

describe('publishing is rejected', () => {
  test.each([
    {
      name: 'without a title',
      source: `${opening} ${'And so on it goes. '.repeat(9)}`,
      reason: /no title/,
    },
    {name: 'without a text', source: 'Slow Bread', reason: /no text/},
    {name: 'without a lede', source: 'Slow Bread\n\nIt rests.', reason: /introduction/},
  ])('$name', ({source, reason}) => {
    expect(() => plan({}, {publish: true}, source)).toThrow(reason)
    expect(plan({}, {}, source).article.outcome).toBe('created')
  })
})

describe('the fields of front matter', () => {
  const file = [
    '---',
    'title: Slow Bread',
    'slug: bread',
    'author: Nell',
    'date: 2021-03-04',
    'description: It waits.',
    '---',
    `${opening}[^1]`,
    '',
    '[^1]: Or rye.',
  ].join('\n')

  test('become the fields of the article', () => {
    const documents = created(plan({}, {publish: true}, file))
    expect(documents['article-slow-bread']).toMatchObject({
      title: 'Slow Bread',
      slug: {current: 'bread'},
      lede: 'It waits.',
      publishedAt: '2021-03-04T00:00:00.000Z',
      authors: [{_ref: 'author-nell'}],
      body: [
        {
          children: [
            {_type: 'span', text: opening},
            {_type: 'footnote', text: [{children: [{text: 'Or rye.'}]}]},
          ],
        },
      ],
    })
  })

  test('give way to a slug that another article has', () => {
    const result = plan({articles: [entry('bread', 'Bread', null)]}, {}, file)
    expect(result.article.slug).toBe('slow-bread')
    expect(result.unsure.join('\n')).toContain('address that the page states: bread')
  })

  test('prevent publication with a draft flag', () => {
    const source = file.replace('slug:', 'draft: true\nslug:')
    expect(() => plan({}, {publish: true}, source)).toThrow(/says that it is a draft/)
    expect(plan({}, {}, source).article.outcome).toBe('created')
  })
})
