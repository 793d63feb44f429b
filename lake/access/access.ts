import {LRUCache} from 'lru-cache'
import type {Sources} from '../dataset.ts'
import {LakeError} from '../error.ts'
import type {Role, User} from '../viewer.ts'
import {hashOf, newSecret} from './secret.ts'
import {siteIdentity, siteReader, siteUsers} from './site-tokens.ts'
import type {TokenEntry, TokenStore} from './token-store.ts'

/** A token that was just created. `token` is shown once; the lake stores only its hash. */
export interface NewToken extends TokenEntry {
  token: string
}

export interface Access {
  /** Returns the user of a token; undefined if the token is unknown, revoked or expired. */
  userOf: (token: string) => User | undefined
  /**
   * Returns whether the token is the site's reader token, which also reads private datasets, as anonymous.
   */
  isReader: (token: string) => boolean
  /** Returns whether the user's token is still valid. */
  isAlive: (user: User) => boolean
  /** Returns all tokens that have not been revoked. */
  tokens: () => TokenEntry[]
  createToken: (options: NewTokenOptions) => NewToken
  /** @throws LakeError `not_found` */
  revokeToken: (id: string) => TokenEntry
  /** Replaces the secret of a token. @throws LakeError `forbidden` unless the token was created here */
  rotateToken: (user: User) => NewToken
  /** Returns the hash of a token that may log in; undefined for an invalid token or a session. */
  loginOf: (token: string) => string | undefined
  /** Creates a session token for a login. It becomes invalid together with the login's token. */
  createSession: (login: string) => string
  endSession: (token: string) => void
  /** Returns the name of a current or former user. */
  nameOf: (id: string) => string | undefined
}

export interface NewTokenOptions {
  label: string
  role: Role
  /** ISO 8601; null or omitted: without expiry. */
  expiresAt?: string | null
}

const maxHashes = 100

/** How long a login lasts. */
const sessionDays = 30

/**
 * Creates the authentication of the lake. The administrator has the token of the settings, the site has
 * tokens derived from it (`site-tokens.ts`), and all others have created tokens. A token is valid for every
 * project and dataset.
 */
export function createAccess(options: {
  store: TokenStore
  /** The administrator's token; undefined where tokens are only managed. */
  administratorToken: string | undefined
  person: User
  sources: Sources
}): Access {
  const {store, administratorToken, person, sources} = options
  const administratorHash =
    administratorToken === undefined ? undefined : hashOf(administratorToken)
  const site =
    administratorToken === undefined ? new Map<string, User>() : siteUsers(administratorToken)
  const reader = administratorToken === undefined ? undefined : siteReader(administratorToken)
  const now = (): string => sources.now().toISOString()
  /** The hashes of valid tokens: to compute one takes a tenth of a short request. */
  const hashes = new LRUCache<string, string>({max: maxHashes})

  /** Returns the user of a token by its hash. A session has the user of its parent token. */
  function userByHash(hash: string, mayBeSession = true): User | undefined {
    if (hash === administratorHash) return {...person, credential: hash}
    const siteUser = site.get(hash)
    if (siteUser) return siteUser
    const entry = store.findByHash(hash)
    if (entry && isValid(entry, now())) {
      return {kind: 'user', id: entry.id, name: entry.label, role: entry.role, credential: hash}
    }
    const session = mayBeSession ? store.findSession(hash) : undefined
    if (!session || session.expiresAt <= now()) return undefined
    const user = userByHash(session.parent, false)
    return user && {...user, credential: hash}
  }

  function find(id: string): TokenEntry {
    const entry = store.find(id)
    if (entry && entry.revokedAt === null) return entry
    throw new LakeError('not_found', `There is no token with the id "${id}".`)
  }

  return {
    userOf(token) {
      const cached = hashes.get(token)
      const hash = cached ?? hashOf(token)
      const user = userByHash(hash)
      if (user && cached === undefined) hashes.set(token, hash)
      return user
    },
    isReader: (token) => reader !== undefined && hashOf(token) === reader,
    isAlive: ({credential}) => credential === undefined || userByHash(credential) !== undefined,
    tokens: () => store.list().filter((entry) => entry.revokedAt === null),
    createToken({label, role, expiresAt = null}) {
      const token = newSecret('sk')
      const id = `p${sources.newId().slice(0, 13)}`
      const entry: TokenEntry = {
        id,
        label: checkLabel(label),
        role,
        createdAt: now(),
        expiresAt: expiresAt === null ? null : checkExpiry(expiresAt, now()),
        revokedAt: null,
      }
      store.add(entry, hashOf(token))
      return {...entry, token}
    },
    revokeToken(id) {
      const entry = find(id)
      store.revoke(id, now())
      return entry
    },
    rotateToken({id, credential}) {
      const entry = credential === undefined ? undefined : store.findByHash(credential)
      if (entry?.id !== id) {
        throw new LakeError(
          'forbidden',
          'Only created tokens can be rotated, each by itself. The administrator’s token and logins cannot.',
        )
      }
      const token = newSecret('sk')
      store.replaceHash(id, hashOf(token))
      return {...entry, token}
    },
    loginOf(token) {
      const hash = hashOf(token)
      return userByHash(hash, false) && hash
    },
    createSession(parent) {
      const token = newSecret('st')
      const until = new Date(sources.now().getTime() + sessionDays * 24 * 60 * 60 * 1000)
      store.addSession(hashOf(token), {parent, expiresAt: until.toISOString()}, now())
      return token
    },
    endSession: (token) => store.removeSession(hashOf(token)),
    nameOf: (id) =>
      [person, siteIdentity].find((user) => user.id === id)?.name ?? store.find(id)?.label,
  }
}

function isValid({revokedAt, expiresAt}: TokenEntry, now: string): boolean {
  return revokedAt === null && (expiresAt === null || expiresAt > now)
}

function checkLabel(label: string): string {
  const text = label.trim()
  if (text !== '' && text.length <= 100 && !/\p{Cc}/u.test(text)) return text
  throw new LakeError(
    'invalid',
    'A token needs a label that says what it is for: one line of 1 to 100 characters.',
  )
}

function checkExpiry(expiresAt: string, now: string): string {
  const time = Date.parse(expiresAt)
  if (Number.isNaN(time)) {
    throw new LakeError(
      'invalid',
      `A token cannot expire at "${expiresAt.slice(0, 100)}": give a date or time like 2027-01-01 or 2027-01-01T12:00:00Z.`,
    )
  }
  const text = new Date(time).toISOString()
  if (text > now) return text
  throw new LakeError('invalid', `The token would expire at ${text}, which is in the past.`)
}
