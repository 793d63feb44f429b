import {htmlToPortableText, type DeserializerRule} from '@portabletext/html'
import {createTableRule} from '@portabletext/html/rules'
import type {PortableTextBlock, Schema} from '@portabletext/schema'
import {isElement} from './block-elements.ts'
import {plainBlocks} from './plain-blocks.ts'
import {settleBlocks} from './settle-blocks.ts'
import {captionOf, hasRowHeadings} from './tables.ts'
import {holdsWords} from './visible-text.ts'

export interface ConvertOptions {
  schema: Schema
  keyGenerator: () => string
}

/**
 * Converts a page to blocks of text, tables among them. Where the converter loses a word or runs two
 * together, plain paragraphs are better: of the one block where it happens, or else of the whole page.
 */
export function convertBlocks(source: Document, options: ConvertOptions): PortableTextBlock[] {
  const settled = source.cloneNode(true) as Document
  const plain = () => plainBlocks(source, options.keyGenerator)
  try {
    settleBlocks(settled)
    const whole = convert(settled, options)
    if (holdsWords(whole, source)) return whole
    const parts = [...settled.body.children].flatMap((block) => convertAlone(block, options))
    return holdsWords(parts, source) ? parts : plain()
  } catch {
    return plain()
  }
}

function convertAlone(block: Element, options: ConvertOptions): PortableTextBlock[] {
  const alone = block.ownerDocument.implementation.createHTMLDocument('')
  alone.body.append(block.cloneNode(true))
  const converted = convert(alone, options)
  return holdsWords(converted, alone) ? converted : plainBlocks(alone, options.keyGenerator)
}

function convert(source: Document, {schema, keyGenerator}: ConvertOptions): PortableTextBlock[] {
  // What each program writes in its own way is settled already, so its HTML is not shown to the converter.
  return htmlToPortableText('', {
    schema,
    keyGenerator,
    whitespaceMode: 'remove',
    parseHtml: () => source.cloneNode(true) as Document,
    rules: [textRule, itemRule, tableRule(createTableRule({schema, keyGenerator}))],
  })
}

/** The converter leaves out a blank that stands alone in an element, as in `one<b> </b>two`. */
const textRule: DeserializerRule = {
  deserialize(node) {
    if (node.nodeType !== Node.TEXT_NODE) return undefined
    const text = (node.nodeValue ?? '').replace(/[ \t\r\n\f]+/g, ' ')
    return {_type: 'span', marks: [], text}
  },
}

/** A table with what the converter leaves out: its caption and the headings of its rows. */
function tableRule({deserialize}: DeserializerRule): DeserializerRule {
  return {
    deserialize(node, next, createBlock) {
      if (!isElement(node)) return undefined
      const caption = captionOf(node)
      const named = {
        ...(caption && {caption}),
        ...(hasRowHeadings(node) && {rowHeadings: true}),
      }
      return deserialize(node, next, (table) => createBlock({...table, ...named}))
    },
  }
}

/** An item as `settleBlocks` writes it. */
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
