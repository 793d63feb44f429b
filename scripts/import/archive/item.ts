/** One post or page of an archive, in the same shape for every format. */
export interface ArchiveItem {
  /** Its id within the archive, the same in every export of the same site. */
  id: string
  kind: 'post' | 'page'
  /** Plain text; empty if the source has none. */
  title: string
  slug: string
  /** The addresses at which readers found it: complete URLs or paths. */
  addresses: string[]
  /** Other paths with which texts of the archive link to it, such as that of its file. They need no redirect. */
  linkedAs: string[]
  /** When it was published, as an instant. */
  date: string | null
  status: Status
  /** Names. */
  authors: string[]
  terms: Term[]
  content: string
  format: Format
  /** The address of its page or the path of its file, against which relative addresses are resolved. */
  base: string
  /** Plain text under the title; empty if the source has none. */
  excerpt: string
  cover: Picture | null
  /** Sentences for the report. */
  notes: string[]
}

/** `gone` was deleted at the source: its addresses answer 410 from now on. */
export type Status = 'published' | 'scheduled' | 'draft' | 'private' | 'gone'

/**
 * `wordpress` is HTML with shortcodes and block comments, in which empty lines separate paragraphs. `squarespace` is
 * HTML with shortcodes.
 */
export type Format = 'html' | 'wordpress' | 'squarespace' | 'markdown' | 'text'

export interface Term {
  name: string
  slug: string
  kind: 'category' | 'tag'
}

export interface Picture {
  /** Addresses of the same picture, the best first. */
  sources: string[]
  alt: string
  caption: string
}

/** A file that the archive describes in an entry of its own. */
export interface Attachment {
  id: string
  /** The id of the item to which it was uploaded. */
  parent: string
  url: string
  alt: string
  caption: string
}

/** An entry of an archive. Entries have the order of the archive. */
export type Entry =
  | {type: 'item'; item: ArchiveItem}
  | {type: 'attachment'; attachment: Attachment}
  /** A reusable block, by the id with which texts refer to it. */
  | {type: 'part'; id: string; content: string}
  | {type: 'site'; address: string}
  | {type: 'skipped'; what: string; reason: string}
  | {type: 'problem'; message: string}

export interface Archive {
  /** The display name of the format. */
  name: string
  /** Reads the archive from its beginning. It may be called repeatedly. */
  entries: () => AsyncIterable<Entry>
  /** The files beside the texts; null if the archive is a single file. */
  files: ArchiveFiles | null
}

/** The files of a folder or a zip archive. */
export interface ArchiveFiles {
  /** Paths with “/”, relative to the top, sorted. */
  paths: string[]
  read: (path: string) => Promise<Buffer>
  /** Reads a file of any size in pieces. */
  stream: (path: string) => AsyncIterable<Buffer>
  close: () => void
}

/** What readers of archives need to know about the import. */
export interface ReadOptions {
  /** The time zone of dates that name none. */
  timeZone: string
  /** The address of the old site, for archives that do not name it. */
  site: string | null
}
