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
import {href} from '../shared/href.ts'
import {isPicture, pictureSources} from '../assets/picture-sources.ts'
import type {SiteSettings} from '../settings.ts'
import type {ArticleText} from './article-text.ts'
import {readTone, toneWord} from './callout-words.ts'
import {readInvitation} from './invitation.ts'
import {plainText, readObject, type TextBlock} from './portable-text.ts'
import {safeHref} from '../shared/safe-href.ts'
import {readTableRows} from './table-rows.ts'
import type {TextFormat} from './text-format.ts'
import {words} from '../shared/words.ts'

export interface TextPlace extends Pick<SiteSettings, 'siteUrl' | 'projectId' | 'dataset'> {
  /** The whole address of the page that the text belongs to. */
  page: string
  /** The settings' call to action, and the slug of the article that invites. */
  invitation?: unknown
  from?: string | null | undefined
}

/**
 * Writes an article's text, with its notes and references, for somebody who reads it elsewhere than on
 * its page: every address in it is whole. It shows what the page shows, and leaves out what the page leaves out.
 */
export function writeText(text: ArticleText, format: TextFormat, place: TextPlace): string {
  const writeBlocks = (blocks: TextBlock[]): string =>
    format.blocks(nestLists(blocks, 'direct').map(writeBlock).filter(Boolean))

  function writeBlock(block: TextBlock | ToolkitPortableTextList): string {
    if (isPortableTextToolkitList(block)) return writeList(block)
    const write = Object.hasOwn(members, block._type) ? members[block._type] : undefined
    return write ? write(block) : ''
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
    return buildMarksTree({...block, children: block.children ?? []} as never)
      .map((node) => writeNode(node as TextBlock))
      .join('')
  }

  /** A cell is one line, however many paragraphs it holds. */
  function writeRows(rows: TextBlock[][][]): string[][] {
    return rows.map((row) => row.map((cell) => cell.map(writeLine).filter(Boolean).join(' ')))
  }

  function writeNode(node: TextBlock): string {
    if (isPortableTextToolkitTextNode(node)) return format.words(node.text)
    if (node._type === 'noteMark') return format.noteMark(Number(node['number']))
    if (node._type === 'sourceMark') {
      return format.sourceMark(Number(node['number']), words(node['locator']))
    }
    if (!isPortableTextToolkitSpan(node)) return ''
    const inner = node.children.map((child) => writeNode(child as TextBlock)).join('')
    const {markType, markDef} = node
    if (isMark(markType)) return inner && format.marks[markType](inner)
    const address = readAddress(markType, readObject(markDef))
    return address && inner ? format.link(inner, whole(address)) : inner
  }

  /** From the page, so that an anchor leads into it. */
  const whole = (address: string) => new URL(address, place.page).href

  const members: Record<string, (block: TextBlock) => string> = {
    block(block) {
      if (!plainText(block).trim()) return ''
      const line = writeLine(block)
      const heading = text.headings.get(block._key ?? '')
      if (heading) return format.heading(line, heading)
      return block['style'] === 'blockquote' ? format.quote(line) : format.paragraph(line)
    },
    figure(block) {
      const sources = isPicture(block) ? pictureSources(block, place) : undefined
      if (!sources) return ''
      const {src, width, height} = sources
      return format.figure({
        src: whole(src),
        alt: block['decorative'] === true ? '' : words(block['alt']),
        width,
        height,
        caption: words(block['caption']),
        credit: words(block['credit']),
      })
    },
    pullQuote(block) {
      const quote = words(block['text'])
      return quote && format.pullQuote(quote, words(block['attribution']))
    },
    callout(block) {
      const inner = writeBlocks(block.texts?.flat() ?? [])
      return (
        inner && format.callout(inner, toneWord(readTone(block['tone'])), words(block['title']))
      )
    },
    passageUse: (block) => writeBlocks(block.texts?.flat() ?? []),
    download(block) {
      const file = readObject(block['file'])
      const address = fileHref(file, place)
      if (!address) return ''
      return format.download({
        address: whole(address),
        title: words(block['title']) || 'Download',
        about: describeFile(file),
        description: words(block['description']),
      })
    },
    callToAction(block) {
      const label = block['label']
      const current = readInvitation(place.invitation, {label, from: place.from})
      const link = current?.link && {...current.link, href: whole(current.link.href)}
      return current ? format.invitation(current.text, link) : ''
    },
    table(block) {
      const {head, body} = readTableRows(block)
      if (head.length + body.length === 0) return ''
      return format.table({
        caption: words(block['caption']),
        head: writeRows(head),
        body: writeRows(body),
      })
    },
  }

  const notes = text.footnotes.map((note) => ({note, inner: writeBlocks(note.text)}))
  const references = text.references.map((reference) => ({
    reference,
    inner: formatReference(reference.source)
      .map(({text: piece, italic, href: address}) => {
        const written = format.words(piece)
        if (address) return format.link(written, address)
        return italic ? format.marks.em(written) : written
      })
      .join(''),
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

/** Where a link leads; nowhere when its document is one that readers can't see. */
function readAddress(type: string, link: Record<string, unknown>): string | undefined {
  if (type === 'link') return safeHref(link['href'])
  if (type !== 'internalLink') return undefined
  const {_type, slug} = readObject(link['target'])
  return href({_type: words(_type), slug: words(slug)})
}
