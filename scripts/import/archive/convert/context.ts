import type {Attachment, Picture} from '../item.ts'
import type {Findings} from './findings.ts'

/** A document that a link can lead to. */
export interface Target {
  id: string
  type: 'article' | 'page' | 'author' | 'topic'
  slug: string
}

/** What a conversion knows about the rest of the archive. */
export interface ArchiveContext {
  attachment: (id: string) => Attachment | undefined
  /** The attachments that were uploaded to an item, in the order of the archive. */
  attachmentsOf: (parent: string) => Attachment[]
  /** The attachment with this address, or of which it is a smaller copy. */
  attachmentAt: (address: string) => Attachment | undefined
  /** The content of a reusable block. */
  part: (id: string) => string | undefined
  /** The document at an address of the old site. */
  targetAt: (address: string) => Target | undefined
  isOwnAddress: (address: string) => boolean
}

/** State that the steps of one conversion share. */
export interface Conversion {
  itemId: string
  archive: ArchiveContext
  findings: Findings
  /** Pictures in the order of their markers in the text. */
  pictures: Picture[]
}
