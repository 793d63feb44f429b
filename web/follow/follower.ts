import {createHash, randomBytes} from 'node:crypto'
import {domainToASCII} from 'node:url'
import type {SanityClient} from '@sanity/client'

/** A mail that a follower still has to get. */
export interface QueuedMail {
  /** Different for each mail of a follower, and the same for each attempt. */
  _key: string
  _type: 'followerMail'
  kind: 'confirm' | 'known' | 'article'
  /** The id of the article. */
  article?: string
  attempts: number
  /** Whether the result of an attempt is unknown, so that the mail may have arrived. */
  mayHaveArrived?: boolean
}

/** A stored follower, as the outbox reads it. */
export interface Follower {
  _id: string
  _rev: string
  address: string
  state: 'pending' | 'confirmed' | 'ended'
  /** The end of the links in mails. It cannot be derived from the address. */
  secret: string
  outbox?: QueuedMail[] | null
  /** The process that is sending to this follower. */
  claim?: string | null
  /** How often in a row the mail server refused the address for an unclear reason. */
  refusals?: number | null
}

/** How long a link to confirm works, and an address without confirmation is stored. */
export const confirmWithinDays = 7
/** How long an address is stored after its mails have ended. */
export const eraseAfterDays = 30

export const dayMs = 24 * 60 * 60_000

/** RFC 5321 allows addresses of 254 characters. */
const maxAddress = 254

/** Returns an e-mail address without surrounding whitespace; undefined if the text is not a single address. */
export function readAddress(text: unknown): string | undefined {
  if (typeof text !== 'string' || text.length > 1000) return undefined
  const address = text.normalize('NFC').trim()
  const isAddress =
    /^[^\s<>,;:"()[\]\\@\p{C}]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(address) &&
    !/^\.|\.\.|\.@/.test(address)
  return isAddress && address.length <= maxAddress ? address : undefined
}

/** Returns the id of the follower with an address. The dot makes it private. */
export function followerId(address: string): string {
  return `followers.${shortHash(address.normalize('NFC').trim().toLowerCase())}`
}

/**
 * Returns the mailbox that an address probably leads to, so that its mails can be counted: without a tag after `+`, with the
 * domain in ASCII, and without the dots that Gmail ignores.
 */
export function mailboxOf(address: string): string {
  const [name = '', host = ''] = address.normalize('NFKC').trim().toLowerCase().split('@')
  const domain = domainToASCII(host) || host
  const isGmail = domain === 'gmail.com' || domain === 'googlemail.com'
  // An address may begin with a plus.
  const untagged = name.replace(/(?<=.)\+.*$/s, '')
  return isGmail ? `${untagged.replaceAll('.', '')}@gmail.com` : `${untagged}@${domain}`
}

export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32)
}

export function randomSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** Returns whether an error means that a document was changed or erased in the meantime. */
export function isConflict(error: unknown): boolean {
  const {statusCode} = error as {statusCode?: number}
  return statusCode === 409 || statusCode === 404
}

/** Finds the follower with the token of a link. */
export const followerOfTokenQuery = /* groq */ `*[_type == "follower" && secret == $token] | order(_id asc) [0] {_id, _rev, state, createdAt}`

/** The result of `findByToken`. */
export interface FoundFollower extends Pick<Follower, '_id' | '_rev' | 'state'> {
  createdAt: string
}

/** Finds a follower by the token of a link. */
export async function findByToken(
  client: SanityClient,
  token: string,
): Promise<FoundFollower | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined
  const params: Record<string, string> = {token}
  return (await client.fetch<FoundFollower | null>(followerOfTokenQuery, params)) ?? undefined
}
