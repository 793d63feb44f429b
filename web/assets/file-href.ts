import type {SiteSettings} from '../settings.ts'
import {words} from '../shared/words.ts'

type Place = Pick<SiteSettings, 'projectId' | 'dataset'>

/**
 * Where readers get a file: `/files/<project>/<dataset>/<file>/<name>`. The name is the one that the
 * file had when it was uploaded. Undefined for something that is not a file's asset.
 */
export function fileHref(asset: Record<string, unknown>, place: Place): string | undefined {
  const id = /^file-([a-zA-Z0-9]{16,64})-([a-z0-9]{1,10})$/.exec(words(asset['_id']))
  if (!id) return undefined
  const [, hash = '', extension = ''] = id
  const name = fileName(words(asset['originalFilename']), extension)
  const folder = `/files/${place.projectId}/${place.dataset}`
  return `${folder}/${hash}.${extension}/${encodeURIComponent(name)}`
}

/** A name that is safe on every system, and that ends as the file does. */
export function fileName(name: string, extension: string): string {
  const end = `.${extension}`
  const stem = name.toLowerCase().endsWith(end) ? name.slice(0, -end.length) : name
  const plain = stem
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"*/:<>?\\|%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  return `${[...plain].slice(0, 80).join('') || 'download'}${end}`
}

/** The kind and size of a file, such as `PDF, 240 KB`. */
export function describeFile(asset: Record<string, unknown>): string {
  const extension = words(asset['extension']) || (words(asset['_id']).split('-')[2] ?? '')
  const {size} = asset
  const kind = extension.toUpperCase()
  return typeof size === 'number' ? `${kind}, ${formatSize(size)}` : kind
}

function formatSize(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}
