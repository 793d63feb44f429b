import {JsonReader, openList, openObject, quote, UnreadJson} from './json-reader.ts'

/**
 * Returns the value of `pt::text(path)` for a document, from the JSON that `JSON.stringify` wrote: the text, or null if
 * there are no blocks. Returns undefined for JSON that it cannot read. It creates no objects, because a search would
 * otherwise spend most of its time on parsing the documents that it checks. The rules are those of groq-js
 * (`portableTextContent` in its `evaluator`).
 */
export function blockTextIn(json: string, path: readonly string[]): string | null | undefined {
  const texts: string[] = []
  const isRead = readBlocks(json, path, (escaped) => {
    texts.push(escaped)
    return false
  })
  if (isRead === undefined) return undefined
  // Parsing copies the text: its parts are slices, each of which would keep the whole JSON in memory.
  return texts.length === 0 ? null : JSON.parse(`"${texts.join(separator)}"`)
}

/**
 * Calls `isFound` with the text of each block, whose texts `pt::text(path)` joins, until it returns true. Returns whether
 * it did; undefined for JSON that it cannot read.
 */
export function findInBlocks(
  json: string,
  path: readonly string[],
  isFound: (text: string) => boolean,
): boolean | undefined {
  return readBlocks(json, path, (escaped) =>
    isFound(escaped.includes('\\') ? JSON.parse(`"${escaped}"`) : escaped),
  )
}

/** Calls `isFound` with the escaped text of each block until it returns true. */
function readBlocks(
  json: string,
  path: readonly string[],
  isFound: (escaped: string) => boolean,
): boolean | undefined {
  try {
    const reader = new BlockReader(json)
    for (const name of path) if (!reader.enter(`${JSON.stringify(name)}:`)) return false
    return reader.find(isFound)
  } catch (error) {
    if (error instanceof UnreadJson) return undefined
    throw error
  }
}

/** Lists within lists are read recursively. */
const maxDepth = 50

const separator = String.raw`\n\n`

class BlockReader extends JsonReader {
  /** Moves from the start of an object to the value of an attribute. Returns false if the object lacks it. */
  enter(key: string): boolean {
    if (this.unit() !== openObject) throw new UnreadJson()
    while (this.nextAttribute()) {
      if (this.take(key)) return true
      this.skipAttribute()
    }
    return false
  }

  /** Calls `isFound` with the escaped text of a block, or of those of a list, until it returns true. */
  find(isFound: (escaped: string) => boolean): boolean {
    const unit = this.unit()
    if (unit === openList) return this.#findInList(isFound, 0)
    if (unit === openObject) return this.#findInBlock(isFound)
    this.skipValue()
    return false
  }

  #findInList(isFound: (escaped: string) => boolean, depth: number): boolean {
    if (depth > maxDepth) throw new UnreadJson()
    while (this.nextItem()) {
      const unit = this.unit()
      if (unit === openList) {
        if (this.#findInList(isFound, depth + 1)) return true
      } else if (unit === openObject) {
        if (this.#findInBlock(isFound)) return true
      } else this.skipValue()
    }
    return false
  }

  #findInBlock(isFound: (escaped: string) => boolean): boolean {
    const text = this.#block()
    return text !== null && isFound(text)
  }

  #block(): string | null {
    let hasType = false
    let text: string | null = null
    while (this.nextAttribute()) {
      if (this.take('"_type":')) {
        hasType = this.unit() === quote
        this.skipValue()
      } else if (this.take('"children":')) {
        if (this.unit() === openList) text = this.#spans()
        else this.skipValue()
      } else this.skipAttribute()
    }
    return hasType ? text : null
  }

  #spans(): string {
    let text = ''
    while (this.nextItem()) {
      if (this.unit() === openObject) text += this.#span()
      else this.skipValue()
    }
    return text
  }

  #span(): string {
    let isSpan = false
    let text = ''
    while (this.nextAttribute()) {
      if (this.take('"_type":')) {
        isSpan = this.json.startsWith('"span"', this.at)
        this.skipValue()
      } else if (this.take('"text":')) {
        const start = this.at + 1
        const isText = this.unit() === quote
        this.skipValue()
        if (isText) text = this.json.slice(start, this.at - 1)
      } else this.skipAttribute()
    }
    return isSpan ? text : ''
  }
}
