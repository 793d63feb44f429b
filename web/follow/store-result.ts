import type {SanityClient} from '@sanity/client'
import {isConflict, type Follower, type QueuedMail} from './follower.ts'

/**
 * Creates the ways to store a result. All patch by query with the claim and not by revision, because the follower may
 * have changed in the meantime; if it was erased, nothing is written.
 */
export function createSettle(client: SanityClient, follower: Follower, {_key}: QueuedMail) {
  const {_id, _rev, claim} = follower
  const mine = {query: '*[_id == $id && claim == $claim]', params: {id: _id, claim}}
  const entry = `outbox[_key == "${_key}"]`
  const isLast = follower.outbox?.length === 1
  return {
    /** Removes the mail from the outbox. */
    async done({set = {}, unset = []}: {set?: object; unset?: string[]} = {}): Promise<undefined> {
      const gone = [entry, 'claim', 'claimedUntil', ...unset]
      const last =
        isLast &&
        client
          .patch(_id)
          .ifRevisionId(_rev)
          .set(set)
          .unset([...gone, 'nextAt'])
      if (last && (await ifUnchanged(last.commit()))) return
      // Another mail is in the outbox, perhaps since a moment ago. It is due now, unless the follower has ended.
      await client.patch(mine).set(set).unset(gone).commit()
    },
    /** Leaves the mail in the outbox. */
    async retry(
      mail: QueuedMail,
      {message, nextAt}: {message: string; nextAt: Date},
    ): Promise<undefined> {
      await client
        .patch(mine)
        .set({
          nextAt: nextAt.toISOString(),
          lastError: message,
          [`${entry}.attempts`]: mail.attempts,
          [`${entry}.mayHaveArrived`]: mail.mayHaveArrived ?? false,
        })
        .unset(['claim', 'claimedUntil'])
        .commit()
    },
    /** Ends the subscription, because there is no such mailbox. */
    async end(lastError: string, at: Date): Promise<undefined> {
      await client
        .patch(mine)
        .set({state: 'ended', endedAt: at.toISOString(), endedBecause: 'bounced', lastError})
        .unset(['outbox', 'nextAt', 'claim', 'claimedUntil'])
        .commit()
    },
  }
}

/** Returns the result of a write; undefined if the document was changed or erased in the meantime. */
export async function ifUnchanged<Stored>(write: Promise<Stored>): Promise<Stored | undefined> {
  try {
    return await write
  } catch (error) {
    if (isConflict(error)) return undefined
    throw error
  }
}
