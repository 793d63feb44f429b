import {extension as extensionOf, lookup} from 'mime-types'

/** Types that the media type database lacks, or has under a name that is not registered. */
const ownTypes: Record<string, string> = {
  ndjson: 'application/x-ndjson',
  vcf: 'text/vcard',
  flac: 'audio/flac',
  m4v: 'video/mp4',
}

/** The preferred extensions of types for which the media type database lists another one first. */
const usualExtensions: Record<string, string> = {
  'application/x-ndjson': 'ndjson',
  'text/vcard': 'vcf',
  'audio/mpeg': 'mp3',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'audio/flac': 'flac',
  'video/quicktime': 'mov',
}

/** Returns the MIME type for an extension; `application/octet-stream` if it is unknown. */
export function mimeTypeOf(extension: string): string {
  return ownValue(ownTypes, extension) ?? (lookup(extension) || 'application/octet-stream')
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
  const extension = named ?? declaredExtension(contentType) ?? 'bin'
  return {extension, mimeType: mimeTypeOf(extension)}
}

function declaredExtension(contentType: string | null): string | undefined {
  const declared = contentType?.split(';')[0]?.trim().toLowerCase() ?? ''
  const extension = ownValue(usualExtensions, declared) ?? extensionOf(declared)
  return extension && /^[a-z0-9]{1,16}$/.test(extension) ? extension : undefined
}

function ownValue(table: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}
