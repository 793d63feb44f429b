import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {slugify} from '../portable-text.ts'
import {readSampleArticle, toPortableText, type SampleBlock} from './markdown.ts'

export interface SampleDocument {
  _id: string
  _type: string
  [field: string]: unknown
}

/** The file of a picture in `images/` → the id of its asset in the dataset. */
export type AssetIds = ReadonlyMap<string, string>

const articlesFolder = join(import.meta.dirname, 'articles')

const topics = [
  {
    title: 'Communication',
    description: 'How people talk with each other so that both are heard, also when it is hard.',
  },
  {
    title: 'Closeness',
    description: 'What brings people near each other, and what lets them stay there.',
  },
  {
    title: 'Body and mind',
    description: 'What goes on inside us when we are with others, told without jargon.',
  },
  {
    title: 'Trust',
    description: 'Promises, fairness and repair: what lets two people rely on each other.',
  },
]

const bio = `This author is a sample. The name, the portrait and these words came with the system, so that there is something to read on the first day.

Open *Sample Author* in the Studio and put yourself in their place: your name, your picture, and a sentence or two about what you work on.`

/**
 * Everything that an empty dataset starts with, published. All ids are ours and stay the same, so
 * loading it twice is a conflict and never a second copy.
 *
 * @throws Error when a picture that a document names is not among the assets.
 */
export function sampleDocuments(assets: AssetIds): SampleDocument[] {
  return [settings(), author(assets), ...topics.map(topic), ...articles(assets)]
}

function settings(): SampleDocument {
  return {
    _id: 'settings',
    _type: 'settings',
    title: 'Stillwater',
    description: 'Notes on attention, closeness and trust: how people come near, and stay.',
    callToAction: {
      text: 'Has something here stayed with you?',
      label: 'Write to the author',
      target: 'mailto:author@example.org',
    },
  }
}

function author(assets: AssetIds): SampleDocument {
  return {
    _id: 'sample-author',
    _type: 'author',
    name: 'Sample Author',
    slug: slug('sample-author'),
    portrait: image(
      'portrait.svg',
      'A drawn figure without a face, a clay-coloured circle above dark blue shoulders, before a pale sun.',
      assets,
    ),
    bio: toPortableText(bio),
  }
}

function topic({title, description}: {title: string; description: string}): SampleDocument {
  const name = slugify(title)
  return {_id: `sample-topic-${name}`, _type: 'topic', title, slug: slug(name), description}
}

function articles(assets: AssetIds): SampleDocument[] {
  return readdirSync(articlesFolder)
    .filter((file) => file.endsWith('.md'))
    .sort()
    .map((file) => article(readFileSync(join(articlesFolder, file), 'utf8'), assets))
}

function article(source: string, assets: AssetIds): SampleDocument {
  const {fields, body} = readSampleArticle(source)
  const {title = '', lede, published = '', cover = '', alt = '', topics: names = ''} = fields
  const name = slugify(title)
  return {
    _id: `sample-${name}`,
    _type: 'article',
    title,
    slug: slug(name),
    lede,
    cover: image(cover, alt, assets),
    body: body.map((block) => withAsset(block, assets)),
    authors: [{_type: 'reference', _key: 'sample-author', _ref: 'sample-author'}],
    topics: names.split(', ').map((topicName) => ({
      _type: 'reference',
      _key: topicName,
      _ref: `sample-topic-${topicName}`,
    })),
    publishedAt: new Date(published).toISOString(),
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
  return {_type: 'image', asset: {_type: 'reference', _ref: asset}, alt}
}

function slug(current: string) {
  return {_type: 'slug', current}
}
