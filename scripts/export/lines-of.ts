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
