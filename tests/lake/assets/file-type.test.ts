import {describe, expect, test} from 'vitest'
import {fileType, mimeTypeOf} from '../../../lake/assets/file-type.ts'

/** Types that readers' browsers and stored documents rely on. */
const types = {
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

/** The second and third extensions of a type that has several. */
const others = new Set(['jpeg', 'opus', 'm4v'])

describe('the type of a file', () => {
  test.each(Object.entries(types))('.%s is %s', (extension, mimeType) => {
    expect(fileType(`name.${extension}`, null)).toEqual({extension, mimeType})
  })

  test.each(Object.entries(types).filter(([extension]) => !others.has(extension)))(
    'without a name, the extension is .%s for %s',
    (extension, mimeType) => {
      expect(fileType(undefined, `${mimeType}; charset=utf-8`)).toEqual({extension, mimeType})
    },
  )

  test.each(['constructor', '__proto__', 'unknown', ''])('of .%s is not known', (extension) => {
    expect(mimeTypeOf(extension)).toBe('application/octet-stream')
  })

  test.each(['constructor', '__proto__', 'text', '../../x', 'text/<b>', ''])(
    'without a name and with the content type %j is .bin',
    (declared) => {
      expect(fileType(undefined, declared).extension).toBe('bin')
    },
  )
})
