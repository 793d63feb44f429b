import {randomUUID} from 'node:crypto'
import type {SanityClient} from '@sanity/client'
import {versionOf} from '../requests/store-request.ts'
import {
  confirmWithinDays,
  dayMs,
  findByToken,
  followerId,
  isConflict,
  randomSecret,
  type Follower,
  type FoundFollower,
  type QueuedMail,
} from './follower.ts'

export interface SignUp {
  address: string
  language: string
  /** The text beside the form. */
  consent: string
  at: Date
}

/** The least time between two mails to an address that the form caused. It limits what a stranger can send to it. */
const minBetween = {pending: dayMs / 24, confirmed: dayMs}

/**
 * Stores that somebody wants to follow, and puts a mail to the address into the outbox. The result does not tell
 * whether the address is known, and neither does the number of writes.
 */
export async function signUp(client: SanityClient, request: SignUp): Promise<void> {
  const fresh = freshFollower(request)
  const stored: Stored = await client.createIfNotExists(fresh)
  if (stored.secret === fresh.secret) return
  const at = request.at.toISOString()
  const since = request.at.getTime() - Date.parse(stored.repeatedAt ?? stored.createdAt)
  const patch = client.patch(stored._id).ifRevisionId(stored._rev)
  if (stored.state === 'ended') {
    const {_id, _type, ...fields} = fresh
    patch.set(fields).unset(['confirmedAt', 'endedAt', 'endedBecause', 'lastError', 'refusals'])
  } else if (since >= -dayMs && since < minBetween[stored.state]) {
    // A mail that is further in the future was sent by a clock that was wrong.
    patch.set({language: request.language})
  } else {
    const kind = stored.state === 'pending' ? 'confirm' : 'known'
    patch
      .setIfMissing({outbox: []})
      .insert('after', 'outbox[-1]', [queuedMail(kind)])
      .set({repeatedAt: at, nextAt: at, ...(kind === 'confirm' && {createdAt: at})})
  }
  await patch.commit().catch((error: unknown) => {
    // Another process changed it at the same time: a second mail is not needed.
    if (!isConflict(error)) throw error
  })
}

interface Stored extends Pick<Follower, '_id' | '_rev' | 'state' | 'secret'> {
  createdAt: string
  repeatedAt?: string
}

function freshFollower({address, language, consent, at}: SignUp): Omit<Stored, '_rev'> & {
  _type: 'follower'
  outbox: QueuedMail[]
} & Record<string, unknown> {
  const createdAt = at.toISOString()
  return {
    _id: followerId(address),
    _type: 'follower' as const,
    address,
    language,
    state: 'pending' as const,
    createdAt,
    repeatedAt: createdAt,
    secret: randomSecret(),
    consent: {text: consent, version: versionOf(consent), at: createdAt},
    outbox: [queuedMail('confirm')],
    nextAt: createdAt,
  }
}

function queuedMail(kind: 'confirm' | 'known'): QueuedMail {
  return {_key: randomUUID(), _type: 'followerMail', kind, attempts: 0}
}

/** Returns what the link of a follower can still do: `confirm` or `end`; undefined if it does nothing any more. */
export function useOf(
  follower: FoundFollower | undefined,
  purpose: 'confirm' | 'end',
  now: Date,
): 'confirm' | 'confirmed' | 'end' | 'ended' | undefined {
  if (!follower) return undefined
  const {state, createdAt} = follower
  if (purpose === 'end') return state === 'ended' ? 'ended' : 'end'
  if (state === 'confirmed') return 'confirmed'
  const isRecent = Date.parse(createdAt) > now.getTime() - confirmWithinDays * dayMs
  return state === 'pending' && isRecent ? 'confirm' : undefined
}

/** Confirms the follower with a token. Returns whether it is confirmed now. */
export async function confirm(client: SanityClient, token: string, now: Date): Promise<boolean> {
  const follower = await findByToken(client, token)
  const use = useOf(follower, 'confirm', now)
  if (!follower || use !== 'confirm') return use === 'confirmed'
  // By query and not by revision: a mail may be sent to the address at the same moment.
  const query = '*[_id == $id && state == "pending" && secret == $token]'
  await client
    .patch({query, params: {id: follower._id, token}})
    .set({state: 'confirmed', confirmedAt: now.toISOString()})
    .commit()
  return true
}

/** Ends the mails to the follower with a token. Returns whether there is one. */
export async function end(client: SanityClient, token: string, now: Date): Promise<boolean> {
  const follower = await findByToken(client, token)
  if (!follower) return false
  const query = '*[_id == $id && state != "ended" && secret == $token]'
  await client
    .patch({query, params: {id: follower._id, token}})
    .set({state: 'ended', endedAt: now.toISOString(), endedBecause: 'reader'})
    .unset(['outbox', 'nextAt', 'claim', 'claimedUntil'])
    .commit()
  return true
}
