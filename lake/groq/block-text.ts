import {JsonReader, openList, openObject, quote, UnreadJson} from './json-reader.ts'

/**
 * Returns the value of `pt::text(path)` for a document, from the JSON that `JSON.stringify` wrote: the text, or null if
 * there are no blocks. Returns undefined for JSON that it cannot read. It creates no objects, because a search would
 * otherwise spend most of its time on parsing the documents that it checks. The rules are those of groq-js
 * (`portableTextContent` in its `evaluator`).
 */
export function blockTextIn(json: string, path: readonly string[]): string | null | undefined {
  try {
    const reader = new BlockReader(json)
    for (const name of path) if (!reader.enter(`${JSON.stringify(name)}:`)) return null
    const escaped = reader.text()
    // Parsing copies the text: its parts are slices, each of which would keep the whole JSON in memory.
    return escaped === null ? null : JSON.parse(`"${escaped}"`)
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

  /** Returns the escaped text of a block, or of a list of blocks. */
  text(): string | null {
    const unit = this.unit()
    if (unit === openObject) return this.#block()
    if (unit !== openList) {
      this.skipValue()
      return null
    }
    const texts: string[] = []
    this.#list(texts, 0)
    return texts.length === 0 ? null : texts.join(separator)
  }

  #list(texts: string[], depth: number): void {
    if (depth > maxDepth) throw new UnreadJson()
    while (this.nextItem()) {
      const unit = this.unit()
      if (unit === openList) this.#list(texts, depth + 1)
      else if (unit === openObject) {
        const text = this.#block()
        if (text !== null) texts.push(text)
      } else this.skipValue()
    }
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
