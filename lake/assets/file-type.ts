/** MIME types by extension. */
const types: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  md: 'text/markdown',
  csv: 'text/csv',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  xml: 'application/xml',
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  vtt: 'text/vtt',
  srt: 'application/x-subrip',
  ics: 'text/calendar',
  vcf: 'text/vcard',
  zip: 'application/zip',
  gz: 'application/gzip',
  tar: 'application/x-tar',
  epub: 'application/epub+zip',
  rtf: 'application/rtf',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ppt: 'application/vnd.ms-powerpoint',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  wav: 'audio/wav',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  mov: 'video/quicktime',
  webm: 'video/webm',
  ogv: 'video/ogg',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  tif: 'image/tiff',
  heic: 'image/heic',
  bmp: 'image/bmp',
  ico: 'image/vnd.microsoft.icon',
  svg: 'image/svg+xml',
  psd: 'image/vnd.adobe.photoshop',
  woff: 'font/woff',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  otf: 'font/otf',
  glb: 'model/gltf-binary',
  wasm: 'application/wasm',
}

const unknown = 'application/octet-stream'

/** Returns the MIME type for an extension; `application/octet-stream` if it is unknown. */
export function mimeTypeOf(extension: string): string {
  return Object.hasOwn(types, extension) ? (types[extension] ?? unknown) : unknown
}

/**
 * Returns the extension and type of an uploaded file: by its name, otherwise by its content type, otherwise
 * `bin`. The extension becomes part of the asset's id and URL, so it can only contain letters and digits.
 */
export function fileType(
  filename: string | undefined,
  contentType: string | null,
): {extension: string; mimeType: string} {
  const named = /[^.]\.([a-z0-9]{1,16})$/i.exec(filename ?? '')?.[1]?.toLowerCase()
  const declared = contentType?.split(';')[0]?.trim().toLowerCase()
  const extension = named ?? Object.keys(types).find((key) => types[key] === declared) ?? 'bin'
  return {extension, mimeType: mimeTypeOf(extension)}
}
