/** One entry of a BibTeX or BibLaTeX file. The values are still LaTeX. */
export interface BibtexEntry {
  /** The type in lower case, as in `article`. */
  type: string
  /** The key in lower case. Empty if it is missing. */
  key: string
  /** Values by field name in lower case. */
  fields: Map<string, string>
}

export interface BibtexFile {
  entries: BibtexEntry[]
  /** Sentences about the parts that could not be parsed. */
  problems: string[]
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * Parses BibTeX entries as programs and publishers write them: values in braces or quotation marks, `@string`
 * abbreviations, values joined by `#`, parentheses around an entry, a missing key or comma. Syntax errors are
 * added to `problems`, and parsing continues after them. Never throws.
 */
export function parseBibtex(text: string): BibtexFile {
  const reader: Reader = {
    text,
    at: 0,
    problems: [],
    abbreviations: new Map(months.map((month) => [month, month])),
  }
  const entries: BibtexEntry[] = []
  for (;;) {
    const start = /@\s*([A-Za-z]+)\s*([{(])/g
    start.lastIndex = reader.at
    const found = start.exec(text)
    if (!found) return {entries, problems: reader.problems}
    const [, type = '', opener = ''] = found
    reader.at = start.lastIndex
    const closer = opener === '{' ? '}' : ')'
    if (/^(?:comment|preamble)$/i.test(type)) skipGroup(reader, closer)
    else if (/^string$/i.test(type)) {
      for (const [name, value] of readFields(reader, closer)) reader.abbreviations.set(name, value)
    } else {
      const key = readKey(reader, closer)
      entries.push({type: type.toLowerCase(), key, fields: readFields(reader, closer)})
    }
  }
}

interface Reader {
  readonly text: string
  at: number
  readonly problems: string[]
  /** The abbreviations that `@string` defined. */
  readonly abbreviations: Map<string, string>
}

/** Reads the key of an entry. Some programs omit it and begin with a field. */
function readKey(reader: Reader, closer: string): string {
  const [key] = ahead(reader, /[^,={}"]*,/y)
  if (!key || key.includes(closer)) return ''
  reader.at += key.length
  return key.slice(0, -1).trim().toLowerCase()
}

function readFields(reader: Reader, closer: string): Map<string, string> {
  const fields = new Map<string, string>()
  for (;;) {
    skip(reader, /(?:[\s,;]|%[^\n]*)*/y)
    const next = reader.text.charAt(reader.at)
    if (next === closer) {
      reader.at += 1
      return fields
    }
    if (!next || next === '@') {
      reader.problems.push('The entry has no closing brace. Check whether its end is missing.')
      return fields
    }
    const [head, name = ''] = ahead(reader, /([^\s=,{}"#@]+)\s*=\s*/y)
    if (head === undefined) {
      skipInvalidText(reader, closer)
      continue
    }
    reader.at += head.length
    const value = readValue(reader, name)
    const known = name.toLowerCase()
    if (!fields.has(known)) fields.set(known, value)
    else if (fields.get(known) !== value) {
      reader.problems.push(`The field “${known}” occurs twice. The first one was used.`)
    }
  }
}

/** Skips to the end of the line or of the entry, whichever is nearer. */
function skipInvalidText(reader: Reader, closer: string): void {
  const start = reader.at
  while (reader.at < reader.text.length) {
    const character = reader.text.charAt(reader.at)
    if (character === '\n' || (character === closer && reader.at > start)) break
    reader.at += 1
  }
  const line = reader.text.slice(start, reader.at).trim()
  reader.problems.push(`This could not be read: “${shortened(line)}”.`)
}

/** Parses a value: pieces in braces, in quotation marks or bare, joined by `#`. */
function readValue(reader: Reader, name: string): string {
  const pieces: string[] = []
  for (;;) {
    skip(reader, /\s*/y)
    const opener = reader.text.charAt(reader.at)
    if (opener === '{' || opener === '"') pieces.push(readGroup(reader, name, opener))
    else {
      const [bare = ''] = ahead(reader, /[^\s,#{}"()]*/y)
      reader.at += bare.length
      const known = reader.abbreviations.get(bare.toLowerCase())
      if (known === undefined && /^\p{L}/u.test(bare)) {
        reader.problems.push(`The abbreviation “${bare}” is not explained here. Check the ${name}.`)
      }
      pieces.push(known ?? bare)
    }
    skip(reader, /\s*/y)
    if (reader.text.charAt(reader.at) !== '#') return pieces.join('')
    reader.at += 1
  }
}

/** The value contains another field, so its closing delimiter is missing. */
const nextField = /\n\s*[A-Za-z-]+\s*=\s*(?:[{"]|\d{4}\b)/

/** Returns the text between braces, or between quotation marks outside all braces. */
function readGroup(reader: Reader, name: string, opener: string): string {
  const start = reader.at + 1
  let depth = 0
  for (let at = start; at < reader.text.length; at += 1) {
    const character = reader.text.charAt(at)
    if (character === '\\' && reader.text.charAt(at + 1) === '"') at += 1
    else if (character === '{') depth += 1
    else if (depth === 0 && character === (opener === '{' ? '}' : '"')) {
      const value = reader.text.slice(start, at)
      if (nextField.test(value)) break
      reader.at = at + 1
      return value
    } else if (character === '}') depth = Math.max(0, depth - 1)
  }
  const line = /^[^\n]*/.exec(reader.text.slice(start))?.[0] ?? ''
  reader.at = start + line.length
  reader.problems.push(`The field “${name.toLowerCase()}” is not closed. Its first line was used.`)
  return line.replace(/[\s,"}]+$/, '')
}

function skipGroup(reader: Reader, closer: string): void {
  const opener = closer === '}' ? '{' : '('
  let depth = 1
  while (depth > 0 && reader.at < reader.text.length) {
    const character = reader.text.charAt(reader.at)
    depth += character === opener ? 1 : character === closer ? -1 : 0
    reader.at += 1
  }
}

function skip(reader: Reader, whitespace: RegExp): void {
  reader.at += ahead(reader, whitespace)[0]?.length ?? 0
}

/** Matches a sticky expression at the current position. */
function ahead(reader: Reader, expression: RegExp): (string | undefined)[] {
  expression.lastIndex = reader.at
  return expression.exec(reader.text) ?? []
}

function shortened(line: string): string {
  return line.length > 60 ? `${line.slice(0, 60)}…` : line
}
