import {hash, slugify} from '../../../portable-text.ts'
import type {ArchiveContext, Target} from '../convert/context.ts'
import {isPlaceholder} from '../convert/placeholder-host.ts'
import type {Archive, ArchiveItem, Attachment, Picture, Status, Term} from '../item.ts'
import {hostOf, lastSegment} from '../read/plain.ts'
import {addressKey} from './address-key.ts'
import type {ExistingDocuments} from './existing-documents.ts'

/** Where an item goes. Its text is read again when it is written. */
export interface Place {
  id: string
  type: 'article' | 'page'
  title: string
  slug: string
  kind: ArchiveItem['kind']
  status: Status
  addresses: string[]
  authors: string[]
  terms: Term[]
  /** Its slug at the source, if another document has that one here. */
  wantedSlug: string
}

/** Indexes an archive in one pass: everything that texts refer to, without the texts. */
export class ArchiveIndex implements ArchiveContext {
  readonly places = new Map<string, Place>()
  readonly skipped: {what: string; reason: string}[] = []
  readonly problems: string[] = []
  site: string | null
  readonly #attachments = new Map<string, Attachment>()
  readonly #byParent = new Map<string, Attachment[]>()
  readonly #byAddress = new Map<string, Attachment>()
  readonly #parts = new Map<string, string>()
  readonly #targets = new Map<string, Target>()
  /** Items by the last segment of their address; null if several have it. */
  readonly #bySegment = new Map<string, Target | null>()
  readonly #slugs: Set<string>
  /** The hosts of all items. Pages of others may be at the same hosts. */
  readonly #hosts = new Set<string>()
  readonly #isFolder: boolean
  readonly #identity: string

  readonly #author: string | null

  constructor(
    archive: Archive,
    existing: ExistingDocuments,
    site: string | null,
    author: string | null,
  ) {
    this.site = site
    this.#author = author
    this.#identity = archive.name
    this.#isFolder = archive.files !== null
    const articles = existing.rows.filter(({_type}) => _type === 'article' || _type === 'page')
    this.#slugs = new Set(
      articles.flatMap(({_id, slug}) => (slug && !isImported(_id) ? [slug] : [])),
    )
  }

  async read(archive: Archive): Promise<void> {
    for await (const entry of archive.entries()) {
      if (entry.type === 'item') this.#addItem(entry.item)
      else if (entry.type === 'attachment') this.#addAttachment(entry.attachment)
      else if (entry.type === 'part') this.#parts.set(entry.id, entry.content)
      else if (entry.type === 'site') this.site ??= entry.address
      else if (entry.type === 'skipped') this.skipped.push({what: entry.what, reason: entry.reason})
      else this.problems.push(entry.message)
    }
  }

  #addItem(item: ArchiveItem): void {
    const {title, kind, status, addresses, terms} = item
    const authors = item.authors.length > 0 || !this.#author ? item.authors : [this.#author]
    if (this.places.has(item.id)) {
      this.skipped.push({what: title || item.id, reason: 'is in the archive twice'})
      return
    }
    const type = kind === 'page' ? 'page' : 'article'
    const id = `${type}-imported-${hash(`${this.#identity} ${hostOf(this.site ?? '')} ${item.id}`)}`
    const wantedSlug = slugify(item.slug) || slugify(title) || hash(item.id)
    const slug = this.#freeSlug(wantedSlug)
    const place: Place = {
      id,
      type,
      title,
      slug,
      kind,
      status,
      addresses,
      authors,
      terms,
      wantedSlug,
    }
    this.places.set(item.id, place)
    if (status === 'gone') return
    const target: Target = {id, type, slug}
    for (const address of [...addresses, ...item.linkedAs]) this.addTarget(address, target)
    for (const address of addresses) {
      if (hostOf(address)) this.#hosts.add(hostOf(address))
      const segment = lastSegment(address)
      if (segment) this.#bySegment.set(segment, this.#bySegment.has(segment) ? null : target)
    }
  }

  #freeSlug(wanted: string): string {
    let slug = wanted
    for (let count = 2; this.#slugs.has(slug); count += 1) slug = `${wanted.slice(0, 90)}-${count}`
    this.#slugs.add(slug)
    return slug
  }

  #addAttachment(attachment: Attachment): void {
    const {id, parent, url} = attachment
    this.#attachments.set(id, attachment)
    const siblings = this.#byParent.get(parent)
    if (siblings) siblings.push(attachment)
    else this.#byParent.set(parent, [attachment])
    this.#byAddress.set(addressKey(url), attachment)
  }

  /** Registers a document under an address of the old site. The first one wins. */
  addTarget(address: string, target: Target): void {
    const key = addressKey(address)
    if (!this.#targets.has(key)) this.#targets.set(key, target)
  }

  attachment(id: string): Attachment | undefined {
    return this.#attachments.get(id)
  }

  attachmentsOf(parent: string): Attachment[] {
    return this.#byParent.get(parent) ?? []
  }

  attachmentAt(address: string): Attachment | undefined {
    if (address.startsWith('data:')) return undefined
    const key = addressKey(address)
    const original = key.replace(/\?.*$/, '').replace(/-\d+x\d+(?=\.\w+$)/, '')
    return this.#byAddress.get(key) ?? this.#byAddress.get(original)
  }

  /** Returns a cover with the address of its attachment, if the archive names only its id. */
  coverOf(picture: Picture): Picture | null {
    const [source = ''] = picture.sources
    const [, id] = /^attachment:(\d+)$/.exec(source) ?? []
    if (!id) return picture
    const attachment = this.#attachments.get(id)
    const {url, alt, caption} = attachment ?? {url: source, alt: '', caption: ''}
    return {sources: [url], alt, caption}
  }

  part(id: string): string | undefined {
    return this.#parts.get(id)
  }

  targetAt(address: string): Target | undefined {
    if (!this.isOwnAddress(address) && !this.#hosts.has(hostOf(address))) return undefined
    const exact = this.#targets.get(addressKey(address))
    if (exact || !this.#isFolder || !this.isOwnAddress(address)) return exact
    // Site generators resolve relative links in different ways, so the name of the page decides.
    return this.#bySegment.get(lastSegment(address)) ?? undefined
  }

  isOwnAddress(address: string): boolean {
    if (isPlaceholder(address)) return true
    return this.site !== null && hostOf(address) === hostOf(this.site)
  }
}

function isImported(id: string): boolean {
  return /^(?:article|page)-imported-/.test(id)
}
