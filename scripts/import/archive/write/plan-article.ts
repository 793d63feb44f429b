import {href} from '../../../../web/shared/href.ts'
import {hash} from '../../../portable-text.ts'
import type {ConvertedItem} from '../convert/convert-item.ts'
import {reference} from '../convert/link-pages.ts'
import {isRecordingBlock, recordingLink} from '../convert/recordings.ts'
import {isEmpty, type Block} from '../convert/pictures/place-pictures.ts'
import type {ArchiveItem, Picture} from '../item.ts'
import type {Place} from './archive-index.ts'
import type {NamedDocuments} from './people-and-topics.ts'
import type {PictureResult} from './pictures/picture-store.ts'

/** A picture that is not in the text, and why. */
export interface MissingPicture {
  picture: Picture
  problem: string
}

export interface PlannedArticle {
  fields: Record<string, unknown>
  missing: MissingPicture[]
  /** Pictures without an alternative text, which a writer has to add. */
  withoutAlt: number
  notes: string[]
}

interface Parts {
  item: ArchiveItem
  place: Place
  converted: ConvertedItem
  /** The results for the pictures of the text, in their order, and for the cover. */
  results: PictureResult[]
  cover: PictureResult | null
  /** The results for the recordings of the text, by the key of their block. */
  recordings: Map<string, PictureResult>
  names: NamedDocuments
}

/** Returns the fields of an item's article. */
export function planArticle({
  item,
  place,
  converted,
  results,
  cover,
  recordings,
  names,
}: Parts): PlannedArticle {
  const missing: MissingPicture[] = []
  let withoutAlt = 0
  const body = converted.blocks.flatMap((block): Block[] => {
    if (isRecordingBlock(block)) {
      const {_key, title, address} = block
      const result = recordings.get(_key) ?? {problem: 'it has no address'}
      if ('problem' in result) {
        missing.push({
          picture: {sources: [address], alt: title, caption: ''},
          problem: result.problem,
        })
        return [recordingLink(block)]
      }
      const file = {_type: 'file', asset: {_type: 'reference', _ref: result.assetId}}
      return [{_type: 'audio', _key, file, ...(title && {title})}]
    }
    if (block._type !== 'figure') return [block]
    const index = Number(block['picture'])
    const [picture, result] = [converted.pictures[index], results[index]]
    if (!picture || !result) return []
    if ('problem' in result) {
      missing.push({picture, problem: result.problem})
      return picture.caption ? [captionParagraph(block._key, picture.caption)] : []
    }
    if (!picture.alt) withoutAlt += 1
    return [{...pictureFields(result.assetId, picture), _type: 'figure', _key: block._key}]
  })
  const coverField = coverOf(item.cover, cover, missing)
  const title = item.title || firstWords(body)
  const authors = item.authors.flatMap((name) => names.author(name) ?? [])
  const topics = item.terms.flatMap((term) => names.topic(term.name) ?? [])
  const fields = {
    ...(title && {title}),
    slug: {_type: 'slug', current: place.slug},
    ...(body.length > 0 && {body}),
    ...(place.type === 'page'
      ? item.excerpt && {seo: {description: item.excerpt}}
      : {
          ...(item.excerpt && {lede: item.excerpt}),
          ...(coverField && {cover: coverField}),
          ...(authors.length > 0 && {authors: references(authors)}),
          ...(topics.length > 0 && {topics: references(topics)}),
          ...(item.date && {publishedAt: item.date}),
        }),
  }
  const notes = [
    ...item.notes,
    ...(item.title
      ? []
      : ['It has no title at the source. The first words of the text are its title here.']),
    ...(place.slug === place.wantedSlug
      ? []
      : [`Its address here is ${place.slug}, because another document has ${place.wantedSlug}.`]),
    ...(place.status === 'private' ? ['It was private, so it is a draft.'] : []),
    ...(place.status === 'scheduled' ? ['It was scheduled, so it is a draft with its date.'] : []),
    ...(place.type === 'page' && href({_type: 'page', slug: place.slug}) === undefined
      ? [`No page can have the address /${place.slug}, so it is a draft.`]
      : []),
    ...(place.type === 'page' && coverField
      ? ['Pages have no cover, so its cover was left out.']
      : []),
  ]
  return {fields, missing, withoutAlt, notes}
}

function pictureFields(assetId: string, {alt, caption}: Picture): Record<string, unknown> {
  return {
    asset: {_type: 'reference', _ref: assetId},
    ...(alt && {alt}),
    ...(caption && {caption}),
  }
}

/** A cover has no caption. */
function coverOf(
  picture: Picture | null,
  result: PictureResult | null,
  missing: MissingPicture[],
): object | null {
  if (!picture || !result) return null
  if ('problem' in result) {
    missing.push({picture, problem: result.problem})
    return null
  }
  return {_type: 'image', ...pictureFields(result.assetId, {...picture, caption: ''})}
}

/** Returns the caption of a picture that could not be fetched, as a paragraph. */
function captionParagraph(key: string, text: string): Block {
  const children = [{_type: 'span', _key: `${key}-0`, text, marks: []}]
  return {_type: 'block', _key: key, style: 'normal', markDefs: [], children}
}

function references(targets: {id: string; type: string}[]): object[] {
  const unique = new Map(targets.map((target) => [target.id, target]))
  return [...unique.values()].map(({id, type}) => ({...reference(id, type), _key: hash(id)}))
}

const maxTitle = 70

function firstWords(body: Block[]): string {
  const first = body.find((block) => block._type === 'block' && !isEmpty(block))
  const children = Array.isArray(first?.['children'])
    ? (first['children'] as {text?: unknown}[])
    : []
  const text = children.map((child) => (typeof child.text === 'string' ? child.text : '')).join('')
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= maxTitle ? line : `${line.slice(0, maxTitle).replace(/\s+\S*$/, '')} …`
}
