import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {slugify} from '../portable-text.ts'
import {sources} from './library.ts'
import {readSampleArticle, toPortableText, type SampleBlock} from './markdown.ts'
import {sampleAuthorId, samplePerson} from '../../web/shared/samples.ts'
import {referenceTo, sampleId, type SampleKind} from './sample-id.ts'
import {offerings, pages, passages, person, series, settings, topics, withKeys} from './site.ts'

export interface SampleDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

/** The asset id of each picture, by its file in `images/`. */
export type AssetIds = ReadonlyMap<string, string>

const articlesFolder = join(import.meta.dirname, 'articles')

/**
 * Returns all documents of the sample content, published. The ids are fixed, so loading them twice is a
 * conflict and never creates copies.
 *
 * @throws Error if a document names a picture that is not among the assets.
 */
export function sampleDocuments(assets: AssetIds): SampleDocument[] {
  return [
    settings,
    author(assets),
    ...topics.map((topic) => titled('topic', topic)),
    ...series.map((one) => titled('series', one)),
    ...offerings.map((offering) => titled('offering', offering)),
    ...sources.map(source),
    ...passages.map(passage),
    ...pages.map(page),
    ...articles(assets),
  ]
}

function author(assets: AssetIds): SampleDocument {
  return {
    _id: sampleAuthorId,
    _type: 'author',
    ...person,
    slug: slug('sample-author'),
    portrait: image('portrait.svg', samplePerson.portraitAlt, assets),
    bio: toPortableText(person.bio),
  }
}

/** A document with a page of its own, identified by its title. */
function titled(kind: SampleKind, fields: {title: string}): SampleDocument {
  const name = slugify(fields.title)
  return {_id: sampleId(kind, name), _type: kind, ...fields, slug: slug(name)}
}

function source({name, authors, ...fields}: (typeof sources)[number]): SampleDocument {
  return {
    _id: sampleId('source', name),
    _type: 'source',
    ...fields,
    authors: withKeys('personName', authors),
  }
}

function passage({name, text, ...fields}: (typeof passages)[number]): SampleDocument {
  return {_id: sampleId('passage', name), _type: 'passage', ...fields, text: toPortableText(text)}
}

function page({text, ...fields}: (typeof pages)[number]): SampleDocument {
  return {...titled('page', fields), body: toPortableText(text)}
}

function articles(assets: AssetIds): SampleDocument[] {
  return readdirSync(articlesFolder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => article(readFileSync(join(articlesFolder, file), 'utf8'), assets))
}

function article(text: string, assets: AssetIds): SampleDocument {
  const {fields, body} = readSampleArticle(text)
  const {title = '', lede, published = '', cover = '', alt = '', topics: names = ''} = fields
  const {series: seriesName, part, reviewed} = fields
  return {
    ...titled('article', {title}),
    lede,
    cover: image(cover, alt, assets),
    body: body.map((block) => withAsset(block, assets)),
    authors: [{...referenceTo(sampleAuthorId), _key: sampleAuthorId}],
    topics: names
      .split(', ')
      .map((name) => ({...referenceTo(sampleId('topic', name)), _key: name})),
    publishedAt: new Date(published).toISOString(),
    ...(seriesName && {series: referenceTo(sampleId('series', seriesName)), part: Number(part)}),
    ...(reviewed && {review: {date: reviewed, by: referenceTo(sampleAuthorId)}}),
  }
}

function withAsset(block: SampleBlock, assets: AssetIds): object {
  if (block._type !== 'figure') return block
  const {file, alt, ...figure} = block
  return {...image(file, alt, assets), ...figure}
}

function image(file: string, alt: string, assets: AssetIds) {
  const asset = assets.get(file)
  if (!asset) throw new Error(`The sample content has no picture ${file}.`)
  return {_type: 'image', asset: referenceTo(asset), alt}
}

function slug(current: string) {
  return {_type: 'slug', current}
}
