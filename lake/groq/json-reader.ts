/** Thrown for JSON that `JsonReader` cannot read. */
export class UnreadJson extends Error {}

/** UTF-16 units. */
export const quote = 34
const comma = 44
const colon = 58
export const openList = 91
const backslash = 92
const closeList = 93
export const openObject = 123
const closeObject = 125

/** Reads JSON without whitespace, as `JSON.stringify` writes it, from its start to its end. */
export class JsonReader {
  protected readonly json: string
  protected at = 0

  constructor(json: string) {
    this.json = json
  }

  /** Returns the UTF-16 unit at the position; NaN at the end. */
  protected unit(): number {
    return this.json.charCodeAt(this.at)
  }

  /** Moves after a key with its colon, if it is at the position. */
  protected take(key: string): boolean {
    // Most keys differ in their second letter, and to compare whole keys takes much longer.
    if (this.json.charCodeAt(this.at + 2) !== key.charCodeAt(2)) return false
    if (!this.json.startsWith(key, this.at)) return false
    this.at += key.length
    return true
  }

  /** Moves to the next key of an object, or after the object. */
  protected nextAttribute(): boolean {
    if (!this.#next(openObject, closeObject)) return false
    if (this.unit() !== quote) throw new UnreadJson()
    return true
  }

  /** Moves to the next item of a list, or after the list. */
  protected nextItem(): boolean {
    return this.#next(openList, closeList)
  }

  #next(open: number, close: number): boolean {
    const unit = this.unit()
    if (unit !== open && unit !== comma && unit !== close) throw new UnreadJson()
    this.at += 1
    if (unit === close) return false
    if (unit === comma || this.unit() !== close) return true
    this.at += 1
    return false
  }

  protected skipAttribute(): void {
    this.#skipString()
    if (this.unit() !== colon) throw new UnreadJson()
    this.at += 1
    this.skipValue()
  }

  protected skipValue(): void {
    const first = this.unit()
    if (first === quote) return this.#skipString()
    if (first !== openObject && first !== openList) return this.#skipPrimitive()
    let depth = 0
    do {
      const unit = this.unit()
      if (unit === quote) this.#skipString()
      else {
        if (unit === openObject || unit === openList) depth += 1
        else if (unit === closeObject || unit === closeList) depth -= 1
        else if (Number.isNaN(unit)) throw new UnreadJson()
        this.at += 1
      }
    } while (depth > 0)
  }

  #skipPrimitive(): void {
    if (!startsPrimitive(this.unit())) throw new UnreadJson()
    for (;;) {
      const unit = this.unit()
      if (unit === comma || unit === closeObject || unit === closeList || Number.isNaN(unit)) break
      this.at += 1
    }
  }

  #skipString(): void {
    let end = this.at
    do end = this.#nextQuote(end + 1)
    while (this.#isEscaped(end))
    this.at = end + 1
  }

  #nextQuote(start: number): number {
    const found = this.json.indexOf('"', start)
    if (found < 0) throw new UnreadJson()
    return found
  }

  #isEscaped(at: number): boolean {
    let start = at
    while (this.json.charCodeAt(start - 1) === backslash) start -= 1
    return (at - start) % 2 === 1
  }
}

/** Returns whether a number, true, false or null can begin with this unit. */
function startsPrimitive(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit === 45 || unit === 102 || unit === 110 || unit === 116
}
