import type {SiteSettings} from '../settings.ts'
import {textOf} from '../shared/stored.ts'

type DatasetRef = Pick<SiteSettings, 'projectId' | 'dataset'>

/**
 * Returns the path of a file on this site: `/files/<project>/<dataset>/<file>/<name>`. The name is that of the
 * uploaded file. Undefined unless the asset is a file.
 */
export function fileHref(asset: Record<string, unknown>, dataset: DatasetRef): string | undefined {
  const id = /^file-([a-zA-Z0-9]{16,64})-([a-z0-9]{1,16})$/.exec(textOf(asset['_id']))
  if (!id) return undefined
  const [, hash = '', extension = ''] = id
  const name = fileName(textOf(asset['originalFilename']), extension)
  const folder = `/files/${dataset.projectId}/${dataset.dataset}`
  return `${folder}/${hash}.${extension}/${encodeURIComponent(name)}`
}

/** Returns a file name that is valid on every system and has the file's extension. */
export function fileName(name: string, extension: string): string {
  const end = `.${extension}`
  const stem = name.toLowerCase().endsWith(end) ? name.slice(0, -end.length) : name
  const plain = stem
    .replace(/[\p{Cc}\p{Cf}\p{Cs}"*/:<>?\\|%]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
  return `${[...plain].slice(0, 80).join('') || 'download'}${end}`
}

/** Describes the type and size of a file, such as `PDF, 240 KB`, in a language's units. */
export function describeFile(asset: Record<string, unknown>, language: string): string {
  const extension = textOf(asset['extension']) || (textOf(asset['_id']).split('-')[2] ?? '')
  const {size} = asset
  const kind = extension.toUpperCase()
  return typeof size === 'number' ? `${kind}, ${formatSize(size, language)}` : kind
}

function formatSize(bytes: number, language: string): string {
  const isSmall = bytes < 1_000_000
  const size = isSmall ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000
  const digits = isSmall ? 0 : 1
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: isSmall ? 'kilobyte' : 'megabyte',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  // In capitals, as operating systems write it.
  return format.format(size).replace('kB', 'KB')
}
