import type {ArchiveContext} from '../context.ts'

/** Attributes in which pages store a picture's address until it is visible, the best first. */
const lateNames = [
  'data-orig-file',
  'data-full-url',
  'data-large-file',
  'data-image',
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-orig-src',
]

/** Returns the addresses of a picture, the best first: those of its original, then those of smaller copies. */
export function sourcesOf(image: Element, base: string, archive: ArchiveContext): string[] {
  const [, id] = /\bwp-image-(\d+)\b/.exec(image.getAttribute('class') ?? '') ?? []
  const attachment = id ? archive.attachment(id) : undefined
  const late = lateNames.map((name) => image.getAttribute(name))
  const given = [
    attachment?.url,
    linkedPicture(image),
    ...late,
    largestOf(image.getAttribute('srcset') ?? image.getAttribute('data-srcset')),
    ...pictureElementSources(image),
    image.getAttribute('src'),
    image.getAttribute('href') ?? image.getAttribute('xlink:href'),
  ]
  const addresses = given.flatMap((address) => absolute(address, base) ?? [])
  const real = addresses.filter((address) => !isPlaceholder(address))
  const originals = real.flatMap((address) => archive.attachmentAt(address)?.url ?? [])
  const sources = [...new Set([...originals, ...real])]
  return sources.length === 0 && id ? [`attachment:${id}`] : sources
}

/** A small picture often links to its original. */
function linkedPicture(image: Element): string | null {
  const address = image.closest('a[href]')?.getAttribute('href') ?? ''
  return /\.(?:jpe?g|png|gif|webp|avif|svg)(?:\?[^/]*)?$/i.test(address) ? address : null
}

function pictureElementSources(image: Element): (string | null)[] {
  const sources = image.parentElement?.matches('picture')
    ? image.parentElement.querySelectorAll('source')
    : []
  return [...sources].map((source) =>
    largestOf(source.getAttribute('srcset') ?? source.getAttribute('data-srcset')),
  )
}

/** Returns the address with the largest width or density of a `srcset`. Addresses may contain commas. */
export function largestOf(srcset: string | null): string | null {
  if (!srcset) return null
  const candidates = [...srcset.matchAll(/(\S*[^\s,])(?:\s+([\d.]+)[wx])?\s*(?:,|$)/g)]
  const [best] = candidates
    .map(([, address = '', size = '1']) => ({address, size: Number(size)}))
    .toSorted((one, other) => other.size - one.size)
  return best?.address ?? null
}

function absolute(address: string | null | undefined, base: string): string | null {
  const text = address?.trim()
  if (!text) return null
  if (/^data:image\//i.test(text)) return text
  const url = URL.parse(text) ?? URL.parse(text, base)
  return url && /^https?:$/.test(url.protocol) ? url.href : null
}

/** Pages show an empty picture until the real one is loaded. */
function isPlaceholder(address: string): boolean {
  if (address.startsWith('data:')) {
    return /^data:image\/(?:gif|svg)/i.test(address) && address.length < 1000
  }
  return /\/(?:blank|spacer|pixel|transparent|1x1|placeholder)\.(?:gif|png)(?:\?|$)/i.test(address)
}
