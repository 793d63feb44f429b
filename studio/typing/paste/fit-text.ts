import {
  isSpan,
  type PortableTextObject,
  type PortableTextTextBlock,
  type Schema,
} from '@portabletext/schema'
import {linkAddress} from './link-address.ts'
import {cutAtMarks, isMark} from './note-mark.ts'
import {isStrong, isTextual, marksOf, withoutStrong, type Child} from './paragraph.ts'
import {restoreBlanks} from './settle-whitespace.ts'

/** A footnote, or its words where the schema has no footnotes. */
export type Footnote = PortableTextObject | string

export interface TextContext {
  schema: Schema
  keyGenerator: () => string
  toFootnote: (mark: string) => Footnote
}

/** One block of text with what the schema allows. None, when nothing is left in it. */
export function fitText(
  block: PortableTextTextBlock,
  context: TextContext,
): PortableTextTextBlock[] {
  const {schema} = context
  const style = schema.styles.find(({name}) => name === block.style)?.name ?? 'normal'
  const isHeading = /^h\d$/.test(style)
  const list = isHeading ? undefined : schema.lists.find(({name}) => name === block.listItem)
  const links = fitLinks(block, schema)
  const pieces = block.children.flatMap((child) => fitChild(child, links, context))
  const children = trimEnds(joinSpans(pieces)).map(withBlanks)
  if (children.length === 0) return []
  const used = new Set(children.flatMap(marksOf))
  const fitted = {
    _type: schema.block.name,
    _key: block._key,
    style,
    ...(list && {listItem: list.name, level: Math.min(Math.max(block.level ?? 1, 1), deepest)}),
    markDefs: links.filter(({_key}) => used.has(_key)),
    children: betweenSpans(children, context.keyGenerator),
  }
  // Bold from end to end says nothing in a heading, which is bold by itself.
  return [isHeading && isStrong(fitted) ? withoutStrong(fitted) : fitted]
}

const deepest = 6

function fitLinks(block: PortableTextTextBlock, schema: Schema): PortableTextObject[] {
  if (!schema.annotations.some(({name}) => name === 'link')) return []
  return (block.markDefs ?? []).flatMap(({_type, _key, href}) => {
    const address = _type === 'link' ? linkAddress(href) : undefined
    return address ? [{_type, _key, href: address}] : []
  })
}

function fitChild(child: Child, links: PortableTextObject[], context: TextContext): Child[] {
  const {schema, keyGenerator, toFootnote} = context
  if (!isSpan({schema}, child)) return []
  const allowed = [...schema.decorators.map(({name}) => name), ...links.map(({_key}) => _key)]
  const marks = [...new Set(child.marks)].filter((mark) => allowed.includes(mark))
  const span = (text: string): Child => ({_type: 'span', _key: keyGenerator(), text, marks})
  return cutAtMarks(child.text).map((piece) => {
    if (!isMark(piece)) return span(plainSpaces(piece))
    const footnote = toFootnote(piece)
    return typeof footnote === 'string' ? span(footnote && ` (${footnote})`) : footnote
  })
}

/** Word and browsers write a hard space wherever they fear for a soft one; only those between two letters are meant. */
function plainSpaces(text: string): string {
  return text
    .replace(/(?<=\S)(\u00A0)(?=\S)|[^\S\n]+/g, (_, meant?: string) => meant ?? ' ')
    .replace(/ ?\n ?/g, '\n')
}

function joinSpans(children: Child[]): Child[] {
  const joined: Child[] = []
  for (const child of children) {
    const last = joined.at(-1)
    if (last && isTextual(last) && isTextual(child) && sameMarks(last, child)) {
      joined[joined.length - 1] = {...last, text: last.text + child.text}
    } else if (!isTextual(child) || child.text) {
      joined.push(child)
    }
  }
  return joined
}

function sameMarks(one: Child, other: Child): boolean {
  const [marks, others] = [marksOf(one), marksOf(other)]
  return marks.length === others.length && marks.every((mark) => others.includes(mark))
}

/** With the blanks that are meant, as those before a line of code. */
function withBlanks(child: Child): Child {
  return isTextual(child) ? {...child, text: restoreBlanks(child.text)} : child
}

/** Without blanks at the ends, which nobody meant. */
function trimEnds(children: Child[]): Child[] {
  let kept = [...children]
  for (const [end, trim] of [
    [0, (text: string) => text.trimStart()],
    [-1, (text: string) => text.trimEnd()],
  ] as const) {
    for (let child = kept.at(end); child && isTextual(child); child = kept.at(end)) {
      const text = trim(child.text)
      const rest = end === 0 ? kept.slice(1) : kept.slice(0, -1)
      if (text) {
        const trimmed = {...child, text}
        kept = end === 0 ? [trimmed, ...rest] : [...rest, trimmed]
        break
      }
      kept = rest
    }
  }
  return kept
}

/** The editor wants text, be it empty, on both sides of every object in a line. */
function betweenSpans(children: Child[], keyGenerator: () => string): Child[] {
  const empty = (): Child => ({_type: 'span', _key: keyGenerator(), text: '', marks: []})
  return children.flatMap((child, index) => {
    if (isTextual(child)) return [child]
    const previous = children[index - 1]
    const isLast = index === children.length - 1
    return [
      ...(previous && isTextual(previous) ? [] : [empty()]),
      child,
      ...(isLast ? [empty()] : []),
    ]
  })
}
