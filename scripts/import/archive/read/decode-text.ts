/** Bytes at the beginning of a file in which its encoding is declared. */
const headBytes = 1024

/** Decodes a text in pieces, in the encoding that it declares. The default is UTF-8. */
export async function* decodePieces(pieces: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(declaredEncoding(piece) ?? 'utf-8')
    yield decoder.decode(piece, {stream: true})
  }
  if (decoder) yield decoder.decode()
}

/** Decodes a whole text in the encoding that it declares, or else UTF-8, or else windows-1252. */
export function decodeText(bytes: Buffer): string {
  const declared = declaredEncoding(bytes)
  if (declared) return new TextDecoder(declared).decode(bytes)
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Returns the encoding of a byte order mark, an XML declaration or a `meta` element, if browsers know it. */
function declaredEncoding(bytes: Buffer): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  const head = bytes.subarray(0, headBytes).toString('latin1')
  const [, xml] = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/i.exec(head) ?? []
  const [, meta] = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? []
  return known(xml) ?? known(meta)
}

function known(label: string | undefined): string | null {
  if (!label) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}
