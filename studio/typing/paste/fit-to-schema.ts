import {
  getSubSchema,
  isTextBlock,
  type PortableTextBlock,
  type Schema,
  isSpan,
  type PortableTextObject,
  type PortableTextTextBlock,
} from '@portabletext/schema'
import {arrayOf, isTable, cellBlocks, fitTable} from './tables.ts'
import {noteIndex, withoutMarks, cutAtMarks, isMark} from './footnotes.ts'
import {restoreWhitespace} from './preserve-whitespace.ts'
import {linkAddress} from './links.ts'
import {isStrong, isTextual, marksOf, withoutStrong, type Child} from './paragraph.ts'

export interface FitOptions {
  keyGenerator: () => string
  /** The footnotes, by the index in their mark. */
  notes: PortableTextBlock[][]
}

/**
 * Restricts converted text to what the schema allows. An unknown style becomes a paragraph, an unknown mark is
 * removed, and a table that is not allowed becomes its paragraphs.
 */
export function fitToSchema(
  blocks: PortableTextBlock[],
  schema: Schema,
  options: FitOptions,
): PortableTextBlock[] {
  const context = {
    schema,
    keyGenerator: options.keyGenerator,
    toFootnote: (mark: string) =>
      fitFootnote(options.notes[noteIndex(mark)] ?? [], schema, options),
  }
  return blocks.flatMap((block) => {
    if (isTextBlock({schema}, block)) return fitText(block, context)
    if (!isTable(block)) return []
    return fitTable(block, {
      schema,
      keyGenerator: options.keyGenerator,
      fitBlocks: (inside, allowed) => fitToSchema(inside, allowed, options),
    })
  })
}

/** Returns a footnote, or its text where the schema allows none: in a table, or in another footnote. */
function fitFootnote(note: PortableTextBlock[], schema: Schema, options: FitOptions): Footnote {
  const fields = schema.inlineObjects.find(({name}) => name === 'footnote')?.fields
  const allowed = arrayOf(fields, 'text')
  if (!allowed) return note.flatMap(wordsOf).join(' ')
  // References inside a note are dropped: a note may refer to itself, and the conversion would never end.
  const text = fitToSchema(note, getSubSchema(schema, allowed), {...options, notes: []})
  return {_type: 'footnote', _key: options.keyGenerator(), text}
}

function wordsOf(block: PortableTextBlock): string[] {
  if (isTable(block)) return [block.caption ?? '', ...cellBlocks(block).flatMap(wordsOf)]
  const {children} = block as {children?: {text?: string}[]}
  return [restoreWhitespace(withoutMarks((children ?? []).map(({text = ''}) => text).join('')))]
}

/** A footnote, or its text if the schema has no footnotes. */
export type Footnote = PortableTextObject | string

export interface TextContext {
  schema: Schema
  keyGenerator: () => string
  toFootnote: (mark: string) => Footnote
}

/** Returns a block with what the schema allows, or no block if nothing is left in it. */
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
  // A heading is bold by itself, so bold for the whole heading is removed.
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

/**
 * Word and browsers write a no-break space wherever a space could collapse. Only one between two letters is intended.
 */
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

/** Restores the whitespace that is intended, such as indentation of code. */
function withBlanks(child: Child): Child {
  return isTextual(child) ? {...child, text: restoreWhitespace(child.text)} : child
}

/** Trims whitespace at both ends. */
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

/** The editor requires a span, which may be empty, on both sides of each inline object. */
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
