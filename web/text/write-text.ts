import {
  buildMarksTree,
  isPortableTextToolkitList,
  isPortableTextToolkitSpan,
  isPortableTextToolkitTextNode,
  nestLists,
  type ToolkitPortableTextList,
} from '@portabletext/toolkit'
import {formatReference} from './citations/format-reference.ts'
import {describeFile, fileHref} from '../assets/file-href.ts'
import {href, safeHref} from '../shared/href.ts'
import {isPicture, pictureSources} from '../assets/picture-sources.ts'
import type {SiteSettings} from '../settings.ts'
import {type ArticleText, isQuotation} from './article-text.ts'
import type {AnnotationType, BlockType} from './text-types.ts'
import {readAudio, readMedia} from './media.ts'
import {readInvitation} from './invitation.ts'
import {plainText, type TextBlock, readGallery, readTableRows, readTone} from './portable-text.ts'
import {entryFor, readObject, textOf} from '../shared/stored.ts'
import type {FigureParts, TextFormat} from './text-format.ts'
import type {Words} from '../words/words.ts'

export interface TextContext extends Pick<SiteSettings, 'siteUrl' | 'projectId' | 'dataset'> {
  /** The absolute address of the text's page. */
  page: string
  words: Words
  /** The settings' call to action, and the slug of the article. */
  invitation?: unknown
  from?: string | null | undefined
}

/**
 * Serializes an article's text with its notes and references, for use outside its page: all addresses are absolute.
 * It contains what the page shows.
 */
export function writeText(text: ArticleText, format: TextFormat, context: TextContext): string {
  const {words} = context
  const writeBlocks = (blocks: TextBlock[]): string =>
    format.blocks(nestLists(blocks, 'direct').map(writeBlock).filter(Boolean))

  function writeBlock(block: TextBlock | ToolkitPortableTextList): string {
    if (isPortableTextToolkitList(block)) return writeList(block)
    return entryFor(members, block._type)?.(block) ?? ''
  }

  function writeList({listItem, children}: ToolkitPortableTextList): string {
    const items: string[] = []
    for (const child of children as (TextBlock | ToolkitPortableTextList)[]) {
      if (!isPortableTextToolkitList(child)) items.push(format.item(writeLine(child)))
      else items.push(format.blocks([items.pop() ?? '', writeList(child)].filter(Boolean)))
    }
    return format.list(items, listItem === 'number')
  }

  function writeLine(block: TextBlock): string {
    const nodes = buildMarksTree({...block, children: block.children ?? []} as never)
    return format.line(nodes.map((node) => writeNode(node as TextBlock)).join(''))
  }

  /** Serializes table cells. Each becomes a single line, whatever it contains. */
  function writeRows(rows: TextBlock[][][]): string[][] {
    return rows.map((row) => row.map((cell) => cell.map(writeLine).filter(Boolean).join(' ')))
  }

  function writeNode(node: TextBlock): string {
    if (isPortableTextToolkitTextNode(node)) return format.text(node.text)
    if (node._type === 'noteMark')
      return format.noteMark(Number(node['number']), textOf(node['after']))
    if (node._type === 'sourceMark') {
      return format.sourceMark(Number(node['number']), textOf(node['locator']))
    }
    if (!isPortableTextToolkitSpan(node)) return ''
    const inner = node.children.map((child) => writeNode(child as TextBlock)).join('')
    const {markType, markDef} = node
    if (isMark(markType)) return inner && format.marks[markType](inner)
    if (markType === 'language' && inner) {
      const tag = readObject(markDef)['tag']
      return format.language(inner, words.attributesOf('', tag))
    }
    const address = entryFor(addresses, markType)?.(readObject(markDef))
    return address && inner ? format.link(inner, absolute(address)) : inner
  }

  /** Resolves against the page, so that an anchor leads into it. */
  const absolute = (address: string) => new URL(address, context.page).href

  function readFigure(picture: Record<string, unknown>): FigureParts | undefined {
    const sources = isPicture(picture) ? pictureSources(picture, context) : undefined
    if (!sources) return undefined
    const {src, width, height} = sources
    return {
      src: absolute(src),
      alt: picture['decorative'] === true ? '' : textOf(picture['alt']),
      width,
      height,
      caption: textOf(picture['caption']),
      credit: textOf(picture['credit']),
    }
  }

  function writeFigure(block: TextBlock): string {
    const parts = readFigure(block)
    return parts ? format.figure(parts) : ''
  }

  const members: Record<BlockType, (block: TextBlock) => string> = {
    block(block) {
      if (!plainText(block).trim()) return ''
      const line = writeLine(block)
      const heading = text.headings.get(block._key ?? '')
      if (heading) return format.heading(line, heading)
      return isQuotation(block['style']) ? format.quote(line) : format.paragraph(line)
    },
    figure: writeFigure,
    gallery(block) {
      const pictures = readGallery(block).map(writeFigure).filter(Boolean)
      const caption = textOf(block['caption'])
      if (pictures.length === 0) return ''
      return format.blocks([
        ...pictures,
        ...(caption ? [format.paragraph(format.text(caption))] : []),
      ])
    },
    pullQuote(block) {
      const quote = textOf(block['text'])
      if (!quote) return ''
      const attributes = words.attributesOf(quote, block['language'])
      return format.pullQuote(quote, textOf(block['attribution']), attributes)
    },
    callout(block) {
      const inner = writeBlocks(block.texts?.flat() ?? [])
      return (
        inner &&
        format.callout(inner, words.article[readTone(block['tone'])], textOf(block['title']))
      )
    },
    passageUse: (block) => writeBlocks(block.texts?.flat() ?? []),
    download(block) {
      const file = readObject(block['file'])
      const address = fileHref(file, context)
      if (!address) return ''
      return format.download({
        address: absolute(address),
        title: textOf(block['title']) || words.article.download,
        about: describeFile(file, words.language),
        description: textOf(block['description']),
      })
    },
    media(block) {
      const parts = readMedia(block, words)
      return parts ? format.media({...parts, still: readFigure(readObject(block['still']))}) : ''
    },
    audio(block) {
      const recording = readAudio(block, context, words)
      return recording ? format.audio({...recording, address: absolute(recording.path)}) : ''
    },
    callToAction(block) {
      const label = block['label']
      const current = readInvitation(context.invitation, words, {label, from: context.from})
      const link = current?.link && {...current.link, href: absolute(current.link.href)}
      return current ? format.invitation(current.text, link) : ''
    },
    table(block) {
      const {head, body, hasRowHeadings} = readTableRows(block)
      if (head.length + body.length === 0) return ''
      return format.table({
        caption: textOf(block['caption']),
        head: writeRows(head),
        body: writeRows(body),
        hasRowHeadings,
      })
    },
  }

  const notes = text.footnotes.map((note) => ({note, inner: writeBlocks(note.text)}))
  const references = text.references.map((reference) => ({
    reference,
    inner: format.line(
      formatReference(reference.source, words)
        .map(({text: piece, italic, href: address}) => {
          const written = format.text(piece)
          if (address) return format.link(written, address)
          return italic ? format.marks.em(written) : written
        })
        .join(''),
    ),
  }))
  return format.blocks(
    [
      writeBlocks(text.blocks),
      notes.length > 0 ? format.notes(notes) : '',
      references.length > 0 ? format.references(references) : '',
    ].filter(Boolean),
  )
}

function isMark(type: string): type is keyof TextFormat['marks'] {
  return ['strong', 'em', 'sub', 'sup'].includes(type)
}

/** The target of each kind of link. Undefined for a document that readers cannot see. */
const addresses: Record<
  Exclude<AnnotationType, 'language'>,
  (link: Record<string, unknown>) => string | undefined
> = {
  link: (link) => safeHref(link['href']),
  internalLink(link) {
    const {_type, slug} = readObject(link['target'])
    return href({_type: textOf(_type), slug: textOf(slug)})
  },
}
