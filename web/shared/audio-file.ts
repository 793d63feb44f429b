/** The types of recordings that browsers play, by file extension. */
const types: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  weba: 'audio/webm',
  wav: 'audio/wav',
  flac: 'audio/flac',
}

export const audioExtensions = Object.keys(types)

/** Returns the media type of an uploaded recording by its asset's id; undefined if browsers do not play it. */
export function audioType(assetId: unknown): string | undefined {
  const extension = extensionOf(assetId)
  return extension && Object.hasOwn(types, extension) ? types[extension] : undefined
}

/** Returns the extension of an uploaded file by its asset's id, `file-<hash>-<extension>`. */
export function extensionOf(assetId: unknown): string | undefined {
  return typeof assetId === 'string' ? /^file-\w+-(\w+)$/.exec(assetId)?.[1] : undefined
}

/** Parses a duration, `12:34` or `1:02:03`, to seconds. Undefined for every other text. */
export function durationSeconds(text: unknown): number | undefined {
  if (typeof text !== 'string') return undefined
  const found = /^(?:(\d{1,2}):(?=\d\d:))?(\d{1,3}):([0-5]\d)$/.exec(text.trim())
  if (!found) return undefined
  const [, hours = 0, minutes = 0, seconds = 0] = found
  if (Number(hours) > 0 && Number(minutes) > 59) return undefined
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) || undefined
}
