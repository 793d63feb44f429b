import {userInfo} from 'node:os'
import type {User} from '../viewer.ts'

/**
 * The one person this lake belongs to: whoever runs it. Their id stands in every revision's history,
 * so it must never change.
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
