import {SaxesParser, type SaxesTagPlain} from 'saxes'

/** An element below the channel of an export: an item, an author, a term or a single value. */
export interface XmlRecord {
  name: string
  /** Its own text. */
  text: string
  /** The texts of its children, by name; the first of each name. */
  fields: Map<string, string>
  /** Children that may be repeated. */
  categories: {domain: string; nicename: string; text: string}[]
  /** The values of `wp:postmeta`, by key. */
  meta: Map<string, string[]>
  comments: number
}

/** Entities of HTML that exports contain although XML does not have them. */
const entities = {nbsp: '\u00A0', hellip: '…', mdash: '—', ndash: '–', laquo: '«', raquo: '»'}
const quotes = {lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', copy: '©', bull: '•'}

/**
 * Yields the elements below `channel` of an RSS file, one at a time, so that memory does not grow with the file.
 * Errors of the markup are reported to `onProblem`, and the file is read on.
 */
export async function* readRecords(
  pieces: AsyncIterable<string>,
  onProblem: (message: string) => void,
): AsyncGenerator<XmlRecord> {
  const parser = new SaxesParser<{xmlns: false; position: true}>({xmlns: false, position: true})
  Object.assign(parser.ENTITIES, entities, quotes)
  const done: XmlRecord[] = []
  const path: SaxesTagPlain[] = []
  let record: XmlRecord | null = null
  let text = ''
  let metaKey = ''
  let problems = 0
  parser.on('error', ({message}) => {
    problems += 1
    if (problems <= 5) onProblem(message)
  })
  parser.on('opentag', (tag) => {
    path.push(tag)
    if (path.length === recordDepth) record = emptyRecord(tag.name)
    text = ''
  })
  const read = (part: string) => {
    // Words between the records mean nothing, and a damaged file may have gigabytes of them.
    if (path.length >= recordDepth) text += part
  }
  parser.on('text', read)
  parser.on('cdata', read)
  parser.on('closetag', (tag) => {
    if (record && path.length === recordDepth) {
      done.push({...record, text: record.fields.size > 0 ? '' : text})
      record = null
    } else if (record && path.length === recordDepth + 1) {
      addField(record, tag, text)
    } else if (record && path.at(-2)?.name === 'wp:postmeta') {
      if (tag.name === 'wp:meta_key') metaKey = text
      if (tag.name === 'wp:meta_value') {
        record.meta.set(metaKey, [...(record.meta.get(metaKey) ?? []), text])
      }
    }
    path.pop()
    text = ''
  })
  for await (const piece of pieces) {
    parser.write(piece.replace(forbidden, ''))
    yield* done.splice(0)
    if (problems > maxProblems) {
      onProblem('The file is damaged. What follows was not read.')
      return
    }
  }
  parser.close()
  yield* done.splice(0)
  if (problems > 5) onProblem(`There are ${problems - 5} more problems of this kind.`)
}

/** Characters that XML does not allow, in runs: each would be an error of its own. */
const forbidden = /(?:(?![\t\n\r\u0080-\u009F])\p{Cc})+/gu

/** A file with more errors is none that a program has exported. */
const maxProblems = 100_000

/** `rss`, `channel`, and the record itself. */
const recordDepth = 3

function emptyRecord(name: string): XmlRecord {
  return {name, text: '', fields: new Map(), categories: [], meta: new Map(), comments: 0}
}

function addField(record: XmlRecord, {name, attributes}: SaxesTagPlain, text: string): void {
  if (name === 'wp:comment') record.comments += 1
  else if (name === 'category') {
    const {domain = 'category', nicename = ''} = attributes
    record.categories.push({domain, nicename, text})
  } else if (!record.fields.has(name)) record.fields.set(name, text)
}
