import {describe, expect, it} from 'vitest'
import type {JsonObject} from '../../../../lake/document.ts'
import {query} from '../../../../lake/groq/query.ts'
import {CannotPlan} from '../../../../lake/groq/plan/cannot-plan.ts'
import {answerPlanned} from '../../../../lake/groq/plan/planned-query.ts'
import {createIndexSql} from '../../../../lake/groq/plan/indexes.ts'
import {forgetIndexes} from '../../../../lake/groq/plan/known-indexes.ts'
import {openDataset, type TestDataset} from '../../open-dataset.ts'

const params = {
  lang: 'en',
  slug: 'walk-3',
  slugs: ['walk-1', 'walk-4', 'walk-99'],
  tag: 'tag-2',
  tags: ['tag-0', 'tag-1'],
  types: ['tag', 'person'],
  start: 1,
  end: 6,
  i: 2,
  max: 30,
  none: null,
  search: 'river*',
  after: '😀 Moor',
  path: 'C:\\users',
  titles: ['！shore', 'stone'],
}

const newest = 'order(publishedAt desc)'

/** More parts than the depth that SQLite allows an expression. */
function parts(count: number, part: (n: number) => string): string {
  return Array.from({length: count}, (_, n) => part(n)).join(', ')
}

/** Shapes of queries that blogs, shops, documentation sites and course platforms send. */
const shapes: [label: string, groq: string][] = [
  [
    'a localized slug',
    '*[_type == "walk" && names[$lang].current == $slug][0]{"t": names[$lang].current}',
  ],
  [
    'a localized array',
    '*[_type == "walk"]{"t": coalesce(title[_key == $lang][0].value, title[0].value, title)} | order(t)',
  ],
  [
    'a language in an array of objects',
    '*[_type == "walk"][0...4]{"d": title[language == $lang || _key == $lang][0].value}',
  ],
  ['an order of full-width texts', '*[_type == "tag"] | order(title desc){title}'],
  [
    'a page after a full-width text',
    '*[_type == "tag" && title > $after] | order(title)[0...2]{title}',
  ],
  ['a full-width text', '*[_type == "tag" && title == "！shore"]{title}'],
  ['a text with "\\u"', '*[_type == "tag" && title == $path]{title}'],
  ['a text with a control character', '*[_type == "tag" && title == "\\u000Bshore"]{title}'],
  ['a list with such a text', '*[_type == "tag" && title in [$path, "stone"]]{title}'],
  ['a list with a full-width text', '*[_type == "tag" && title in $titles]{title}'],
  [
    'full-width texts in an order of their references',
    '*[_type == "walk"] | order(tags[0]->title, _id){"t": tags[]->title, "last": *[_type == "tag" && title >= ^.tags[1]->title]._id}',
  ],
  ['an order in lower case', '*[_type == "tag"] | order(lower(title) asc, _id asc){title}'],
  ['a list of slugs', '*[_type == "walk" && slug.current in $slugs] | order(slug.current){_id}'],
  ['paths of static pages', '*[_type == "walk" && defined(slug.current)].slug.current'],
  ['an excerpt', `*[_type == "walk"] | ${newest}[0...5]{"x": pt::text(body)[0..20]}`],
  [
    'an excerpt with an ellipsis',
    `*[_type == "walk"] | ${newest}[0...5]{"x": array::join(string::split(pt::text(body), "")[0..20], "") + "…"}`,
  ],
  ['a reading time', '*[_type == "walk"]{"m": round(length(pt::text(body)) / 5 / 180)}'],
  [
    'several types with select()',
    '*[_type in ["tag", "person"]]{..., "x": select(_type == "tag" => title, _type == "person" => name, "none")}',
  ],
  [
    'several types as a param',
    '*[_type in $types] | order(_updatedAt desc, _id asc)[0...5]{_id, "x": select(_type == "person" => name, title)}',
  ],
  ['no drafts', `*[_type == "walk" && !(_id in path("drafts.**"))] | ${newest}{_id}`],
  ['only drafts', '*[_id in path("drafts.*")]{_id, _type}'],
  [
    'counts of references',
    '*[_type == "tag"]{title, "n": count(*[_type == "walk" && references(^._id)])} | order(n desc, title asc)',
  ],
  ['those with references', '*[_type == "tag" && count(*[references(^._id)]) > 1]{_id}'],
  ['distinct references', 'array::unique(*[_type == "walk"].tags[]._ref)'],
  ['distinct names', 'array::unique(*[_type == "walk" && references($tag)].guide->name)'],
  [
    'a search by score',
    '*[_type in ["walk", "tag"] && (pt::text(body) match $search || title match $search)] | score(boost(title match $search, 2), pt::text(body) match $search) | order(_score desc, _id)[0...5]{_id, _score}',
  ],
  [
    'an attribute in an object',
    `*[_type == "walk" && defined(slug.current) && defined(guide->name)] | ${newest}{_id}`,
  ],
  [
    'neighbours',
    '*[_type == "walk" && slug.current == $slug][0]{"previous": *[_type == "walk" && publishedAt < ^.publishedAt] | order(publishedAt desc)[0].slug.current, "next": *[_type == "walk" && publishedAt > ^.publishedAt] | order(publishedAt asc)[0].slug.current}',
  ],
  [
    'a page with the total',
    `{"items": *[_type == "walk"] | ${newest}[$start...$end]{_id}, "total": count(*[_type == "walk"])}`,
  ],
  ['one of a list by a param', `*[_type == "walk"] | ${newest}[$i]{_id}`],
  ['a slug behind a reference', '*[_type == "walk" && "tag-1" in tags[]->slug.current]{_id}'],
  [
    'links in a text',
    '*[_type == "walk"]{body[]{..., markDefs[]{..., _type == "internalLink" => {"slug": @.reference->slug.current}}}}',
  ],
  [
    'a table of contents',
    '*[_type == "walk" && slug.current == $slug][0]{"toc": body[style in ["h2", "h3"]]{"text": pt::text(@), style}}',
  ],
  ['a slug of any type', '*[slug.current == $slug][0]{_type, slug}'],
  ['a slug of some types', '*[_type in ["tag", "walk"] && slug.current == $slug]{_id}'],
  [
    'the newest ones by name',
    `(*[_type == "walk"] | ${newest}[0...6]) | order(slug.current asc){_id}`,
  ],
  ['some of the newest ones', `*[_type == "walk"] | ${newest}[0..9][price > 10]{_id, price}`],
  [
    'related, newest first',
    `*[_type == "walk" && slug.current != $slug && count(tags[@._ref in $tags]) > 0] | ${newest}[0...3]{"tags": tags[]->title}`,
  ],
  [
    'related to each',
    '*[_type == "walk"]{_id, "like": *[_type == "walk" && _id != ^._id && count(tags[@._ref in ^.^.tags[]._ref]) > 0] | order(publishedAt desc, _id asc)[0...2]._id}',
  ],
  [
    'a subquery as a list of ids',
    '*[_type == "walk" && guide._ref in *[_type == "person" && name match "A*"]._id]{_id}',
  ],
  [
    'references to a subquery',
    '*[references(*[_type == "tag" && slug.current == "tag-1"]._id)]{_id}',
  ],
  [
    'an optional filter of a shop',
    '*[_type == "walk" && price >= 3 && price <= $max && (!defined($none) || $none in tags[]._ref)] | order(price asc, _id asc){price}',
  ],
  [
    'the range of a shop',
    '{"min": math::min(*[_type == "walk"].price), "max": math::max(*[_type == "walk"].price)}',
  ],
  [
    'an order by select()',
    '*[_type == "walk"] | order(select(price > 20 => 1, 0) desc, publishedAt desc, _id){_id}',
  ],
  [
    'a part under a condition',
    '*[_type == "walk"]{_id, price > 20 => {"dear": true}, ...select(price > 25 => {"dearest": true})}',
  ],
  [
    'parts under a condition that reads other documents',
    '*[_type == "tag"]{..., count(*[_type == "walk" && references(^._id)]) > 2 => {"many": true, title, "x": null}, defined(title) => {"title": lower(title), "many": false}}',
  ],
  ['many attributes', `*[_type == "walk"]{${parts(510, (n) => `"a${n}": price`)}}`],
  [
    'many sections',
    `*[_type == "walk"]{..., ${parts(300, (n) => `price == ${n} => {"a${n}": price}`)}}`,
  ],
  [
    'settings with links',
    '{"settings": *[_type == "settings"][0]{nav[]{label, "href": select(defined(internal) => "/" + internal->slug.current, external)}}}',
  ],
  [
    'numbers in a list',
    '*[_type == "walk" && 1.5 in heights && count(heights[@ > 1.25]) > 1]{"h": heights[@ != 2], "last": heights[-1], "t": heights[]{"h": @}, "s": heights | order(@ desc)}',
  ],
  [
    'a picture',
    '*[_type == "walk"]{"url": image.asset->url, "lqip": image.asset->metadata.lqip, "alt": coalesce(image.alt, slug.current)}',
  ],
  [
    'a sitemap',
    '*[_type in ["walk", "tag"] && defined(slug.current)]{"loc": "https://example.org/" + slug.current, "at": string(_updatedAt)}',
  ],
]

function reference(id: string): JsonObject {
  return {_key: id, _type: 'reference', _ref: id, _weak: true}
}

function walk(n: number): JsonObject {
  const languages = ['en', 'de', 'it'].slice(n % 3)
  return {
    _id: `${n % 5 === 4 ? 'drafts.' : ''}walk-${n}`,
    _type: 'walk',
    title:
      n === 7
        ? 'A river'
        : languages.map((name) => ({_key: name, language: name, value: `${name} walk ${n}`})),
    names: {en: {current: `walk-${n}`}},
    ...(n !== 6 && {slug: {current: `walk-${n}`}}),
    ...(n !== 8 && {publishedAt: `2026-0${1 + (n % 7)}-11T08:00:00Z`}),
    ...(n % 4 !== 3 && {price: 3 + ((n * 11) % 29)}),
    guide: reference(`person-${n % 3}`),
    tags: [`tag-${n % 4}`, `tag-${(n * 3) % 5}`].map(reference),
    heights: [1.5, 2, 1e21, 0.1 + 0.2, -1.25e-7, n / 7, [n / 3]],
    image: {asset: reference(`image-${n % 2}`), ...(n % 2 === 0 && {alt: `Walk ${n}`})},
    body: ['h2', 'normal'].map((style) => ({
      _type: 'block',
      _key: style,
      style,
      markDefs: [
        {_key: 'l', _type: n % 2 ? 'internalLink' : 'link', reference: reference('tag-1')},
      ],
      children: [
        {_type: 'span', _key: 's', text: n % 2 ? 'Along the river, past mills' : 'Up the hill'},
      ],
    })),
  }
}

function openSite(): TestDataset {
  const dataset = openDataset()
  const others: JsonObject[] = [
    ...['Alba', 'Bruno'].map((name, n) => ({_id: `person-${n}`, _type: 'person', name})),
    // By UTF-16 units, 😀 is before a full-width character; by code points, it is after it.
    ...['stone', '😀 Moor', 'Ångström', '！shore'].map((title, n) => ({
      _id: `tag-${n}`,
      _type: 'tag',
      title,
      slug: {current: `tag-${n}`},
    })),
    {
      _id: 'image-0',
      _type: 'sanity.imageAsset',
      url: 'https://example.org/0.png',
      metadata: {lqip: 'data:'},
    },
    {_id: 'tag-tab', _type: 'tag', title: '\vshore'},
    {_id: 'tag-path', _type: 'tag', title: 'C:\\users'},
    {
      _id: 'settings',
      _type: 'settings',
      nav: [
        {_key: 'a', label: 'In', internal: reference('tag-1')},
        {_key: 'b', label: 'Out', external: '/x'},
      ],
    },
  ]
  const all = [...others, ...Array.from({length: 15}, (_, n) => walk(n))]
  dataset.write(all.map((document) => ({create: document})))
  return dataset
}

describe('a query of a public project', () => {
  it.each(shapes)('has a plan, with the result of the complete evaluator: %s', async (_, text) => {
    const dataset = openSite()
    for (const [perspective, viewer] of [
      ['published', {kind: 'anonymous'}],
      ['drafts', {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'}],
      ['raw', {kind: 'user', id: 'ada', name: 'Ada', role: 'administrator'}],
    ] as const) {
      const request = {query: text, params, perspective, viewer}
      const {result} = await query(dataset, request)
      for (let round = 0; round < 2; round += 1) {
        const answer = answerPlanned(dataset, request)
        expect(answer.result).toBe(JSON.stringify(result))
        for (const index of answer.wanted) dataset.database.exec(createIndexSql(index))
        forgetIndexes(dataset.database)
      }
    }
  })

  it('is left to the complete evaluator if it reads fractions behind the thousandth item of a list', () => {
    const dataset = openDataset()
    const store = (count: number) =>
      dataset.write([{createOrReplace: {_id: 'a', _type: 'a', list: Array(count).fill(0.5)}}])
    const request = {
      query: '*[_id == "a"]{"n": count(list[@ > 0.1])}',
      params,
      perspective: 'raw',
      viewer: {kind: 'anonymous'},
    } as const
    store(1000)
    expect(answerPlanned(dataset, request).result).toBe('[{"n":1000}]')
    store(1001)
    expect(() => answerPlanned(dataset, request)).toThrow(CannotPlan)
  })
})
