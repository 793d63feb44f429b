/** Splits UTF-8 text into its lines. Only "\n" ends a line: JSON may contain every other line separator. */
export async function* linesOf(body: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  /** The parts of the line that has not ended. It may be longer than a chunk. */
  let parts: string[] = []
  for await (const chunk of body) {
    const [rest = '', ...others] = decoder.decode(chunk, {stream: true}).split('\n')
    parts.push(rest)
    for (const next of others) {
      yield parts.join('')
      parts = [next]
    }
  }
  const last = parts.join('') + decoder.decode()
  if (last) yield last
}

/** Yields the lines of UTF-8 text that are not empty. The text may be larger than the longest string, of 512 MB. */
export function* linesIn(content: Buffer): Generator<string> {
  for (let start = 0; start < content.length;) {
    const found = content.indexOf(newline, start)
    const end = found === -1 ? content.length : found
    if (end > start) yield content.toString('utf8', start, end)
    start = end + 1
  }
}

const newline = 10
