import {existsSync} from 'node:fs'
import path from 'node:path'
import {createAccess, type Access} from '../access/access.ts'
import {localPerson} from '../access/person.ts'
import {openTokenStore} from '../access/token-store.ts'
import {noFindings} from '../check/findings.ts'
import {readRegistry} from '../check/read-registry.ts'
import {findLosses} from '../losses/find-losses.ts'
import {newRandomId} from '../random-id.ts'

/**
 * Calls a function with the tokens of the lake in a folder, whether the lake is running or not.
 *
 * @throws an Error if `tokens.db` is lost
 */
export function withAccess<T>(folder: string, act: (access: Access) => T): T {
  refuseLostTokens(folder)
  const store = openTokenStore(folder)
  try {
    const sources = {now: () => new Date(), newId: newRandomId}
    const person = localPerson()
    return act(createAccess({store, administratorToken: undefined, person, sources}))
  } finally {
    store.close()
  }
}

/** Throws if `tokens.db` is lost. Opening the file would create it and hide the loss. */
function refuseLostTokens(folder: string): void {
  if (!existsSync(path.join(folder, 'lake.db'))) return
  const registered = readRegistry(folder, noFindings())
  const lost = registered && findLosses(folder, registered).find(({name}) => name === 'tokens.db')
  if (lost) throw new Error(lost.sentence)
}
