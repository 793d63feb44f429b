import {htmlToPortableText, type DeserializerRule} from '@portabletext/html'
import {createTableRule} from '@portabletext/html/rules'
import type {PortableTextBlock, Schema} from '@portabletext/schema'
import {isElement} from './block-elements.ts'
import {plainBlocks} from './plain-blocks.ts'
import {normalizeBlocks} from './normalize-blocks.ts'
import {captionOf, hasRowHeadings} from './tables.ts'
import {containsAllWords} from './visible-text.ts'

export interface ConvertOptions {
  schema: Schema
  keyGenerator: () => string
}

/**
 * Converts a page to blocks, including tables. Where the converter loses a word or joins two, plain paragraphs are
 * used: for the one block where it happens, or else for the whole page.
 */
export function convertBlocks(source: Document, options: ConvertOptions): PortableTextBlock[] {
  const normalized = source.cloneNode(true) as Document
  const plain = () => plainBlocks(source, options.keyGenerator)
  try {
    normalizeBlocks(normalized)
    const whole = convertInParts(normalized, options)
    if (containsAllWords(whole, source)) return whole
    const parts = [...normalized.body.children].flatMap((block) => convertAlone(block, options))
    return containsAllWords(parts, source) ? parts : plain()
  } catch {
    return plain()
  }
}

/** The library compares every link of its page with every block, so long pages are converted in parts. */
const partSize = 50

/** Converts a page of separate blocks. The time is proportional to its length. */
function convertInParts(source: Document, options: ConvertOptions): PortableTextBlock[] {
  const {body} = source
  const blocks = [...body.childNodes]
  if (blocks.length <= partSize) return convert(source, options)
  const found: PortableTextBlock[][] = []
  for (let at = 0; at < blocks.length; at += partSize) {
    const part = source.implementation.createHTMLDocument('')
    for (const block of blocks.slice(at, at + partSize)) part.body.append(block.cloneNode(true))
    found.push(convert(part, options))
  }
  return found.flat()
}

function convertAlone(block: Element, options: ConvertOptions): PortableTextBlock[] {
  const alone = block.ownerDocument.implementation.createHTMLDocument('')
  alone.body.append(block.cloneNode(true))
  const converted = convert(alone, options)
  return containsAllWords(converted, alone) ? converted : plainBlocks(alone, options.keyGenerator)
}

function convert(source: Document, {schema, keyGenerator}: ConvertOptions): PortableTextBlock[] {
  // The HTML of each program is already normalized, so the converter does not get its original.
  return htmlToPortableText('', {
    schema,
    keyGenerator,
    whitespaceMode: 'remove',
    parseHtml: () => source.cloneNode(true) as Document,
    rules: [
      textRule,
      itemRule,
      tableRule(createTableRule({schema, keyGenerator}), {schema, keyGenerator}),
    ],
  })
}

/** The converter omits a space that is alone in an element, as in `one<b> </b>two`. */
const textRule: DeserializerRule = {
  deserialize(node) {
    if (node.nodeType !== Node.TEXT_NODE) return undefined
    const text = (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ')
    return {_type: 'span', marks: [], text}
  },
}

/** Adds what the converter omits from a table: its caption and its row headings. */
function tableRule({deserialize}: DeserializerRule, options: ConvertOptions): DeserializerRule {
  return {
    deserialize(node, next, createBlock) {
      if (!isElement(node)) return undefined
      const caption = captionOf(node)
      const named = {
        ...(caption && {caption}),
        ...(hasRowHeadings(node) && {rowHeadings: true}),
      }
      return deserialize(node, next, (table) =>
        createBlock({...withCellLinks(table, node, options), ...named}),
      )
    },
  }
}

/** The converter loses the links in cells, so a cell with links is converted like a page of its own. */
function withCellLinks<Block extends object>(
  table: Block,
  element: Element,
  options: ConvertOptions,
): Block {
  if (!('rows' in table) || !Array.isArray(table.rows) || !element.querySelector('a[href]')) {
    return table
  }
  const {rows: elements} = element as HTMLTableElement
  const rows = table.rows.map((row: {cells: object[]}, rowIndex) => ({
    ...row,
    cells: row.cells.map((cell, index) => {
      const source = elements[rowIndex]?.cells[index]
      if (!source?.querySelector('a[href]')) return cell
      const alone = element.ownerDocument.implementation.createHTMLDocument('')
      alone.body.append(...source.cloneNode(true).childNodes)
      return {...cell, value: convert(alone, options)}
    }),
  }))
  return {...table, rows}
}

/** A list item as `normalizeBlocks` writes it. */
const itemRule: DeserializerRule = {
  deserialize(node, next) {
    if (!isElement(node) || !node.hasAttribute('data-level')) return undefined
    return {
      _type: 'block',
      style: 'normal',
      markDefs: [],
      listItem: node.getAttribute('data-list') ?? 'bullet',
      level: Number(node.getAttribute('data-level')) || 1,
      children: next(node.childNodes) ?? [],
    }
  },
}
