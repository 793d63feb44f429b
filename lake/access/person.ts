import {userInfo} from 'node:os'
import type {User} from '../viewer.ts'

/**
 * Returns the local user, who runs the lake. The id is the author in every revision's history, so it must
 * never change.
 */
export function localPerson(): User {
  return {kind: 'user', id: 'local-user', name: accountName(), role: 'administrator'}
}

function accountName(): string {
  try {
    const {username} = userInfo()
    return /^(root|admin|administrator|user|node)?$/i.test(username) ? 'You' : username
  } catch {
    // Some containers run under a user id without an account.
    return 'You'
  }
}
