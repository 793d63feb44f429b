import {getSubSchema, isTextBlock, type PortableTextBlock, type Schema} from '@portabletext/schema'
import {arrayOf, isTable, cellBlocks, fitTable} from './fit-table.ts'
import {fitText, type Footnote} from './fit-text.ts'
import {noteIndex, withoutMarks} from './note-mark.ts'
import {restoreBlanks} from './settle-whitespace.ts'

export interface FitOptions {
  keyGenerator: () => string
  /** The footnotes that the marks in the text stand for. */
  notes: PortableTextBlock[][]
}

/**
 * Keeps of converted text what the schema allows, and gives the rest its nearest form: an unknown
 * style becomes a paragraph, an unknown mark goes, a table where none may be becomes its paragraphs.
 */
export function fitToSchema(
  blocks: PortableTextBlock[],
  schema: Schema,
  options: FitOptions,
): PortableTextBlock[] {
  const context = {
    schema,
    keyGenerator: options.keyGenerator,
    toFootnote: (mark: string) => toFootnote(options.notes[noteIndex(mark)] ?? [], schema, options),
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

/** The footnote, or its words where none may be: in a table, or in another footnote. */
function toFootnote(note: PortableTextBlock[], schema: Schema, options: FitOptions): Footnote {
  const fields = schema.inlineObjects.find(({name}) => name === 'footnote')?.fields
  const allowed = arrayOf(fields, 'text')
  if (!allowed) return note.flatMap(wordsOf).join(' ')
  // What a note itself calls for stays behind: the note may be its own, and then it would never end.
  const text = fitToSchema(note, getSubSchema(schema, allowed), {...options, notes: []})
  return {_type: 'footnote', _key: options.keyGenerator(), text}
}

function wordsOf(block: PortableTextBlock): string[] {
  if (isTable(block)) return [block.caption ?? '', ...cellBlocks(block).flatMap(wordsOf)]
  const {children} = block as {children?: {text?: string}[]}
  return [restoreBlanks(withoutMarks((children ?? []).map(({text = ''}) => text).join('')))]
}
