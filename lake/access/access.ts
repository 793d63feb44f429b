import type {Sources} from '../dataset.ts'
import {LakeError} from '../error.ts'
import type {Role, User} from '../viewer.ts'
import {hashOf, newSecret} from './secret.ts'
import {siteIdentity, siteReader, siteUsers} from './site-tokens.ts'
import type {TokenEntry, TokenStore} from './token-store.ts'

/** A token just made. `token` is shown once; the lake keeps its hash only. */
export interface NewToken extends TokenEntry {
  token: string
}

export interface Access {
  /** Whose token it is; undefined when it is nobody's, or no longer good. */
  userOf: (token: string) => User | undefined
  /** Whether it is the site's token that lets it read private datasets, as its readers see them. */
  isReader: (token: string) => boolean
  /** Whether whoever came with a token could still come with it. */
  isAlive: (user: User) => boolean
  /** Tokens that have not been revoked. */
  tokens: () => TokenEntry[]
  createToken: (options: NewTokenOptions) => NewToken
  /** @throws LakeError `not_found` */
  revokeToken: (id: string) => TokenEntry
  /** Another secret for the same token. @throws LakeError `forbidden` for what is not a made token */
  rotateToken: (user: User) => NewToken
  /** What a login is made from: the hash of a token, or undefined for what is none or is a login itself. */
  loginOf: (token: string) => string | undefined
  /** A token for a login, which lives and dies with the one it was made from. */
  createSession: (login: string) => string
  endSession: (token: string) => void
  /** The name of whoever has or had an id. */
  nameOf: (id: string) => string | undefined
}

export interface NewTokenOptions {
  label: string
  role: Role
  /** ISO 8601; null or left out: until it is revoked. */
  expiresAt?: string | null
}

/** How long a login lasts. */
const sessionDays = 30

/**
 * Who the lake knows: the administrator by the token of the settings, the site by those made from it
 * (`site-tokens.ts`), and those whose tokens were made.
 * Tokens are the whole lake's, for every project and dataset in it.
 */
export function createAccess(options: {
  store: TokenStore
  /** The administrator's; undefined where only tokens are managed. */
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

  /** Whose token has this hash. Sessions are followed to the token that they stand for. */
  function userByHash(hash: string, mayBeSession = true): User | undefined {
    if (hash === administratorHash) return {...person, credential: hash}
    const siteUser = site.get(hash)
    if (siteUser) return siteUser
    const entry = store.findByHash(hash)
    if (entry && isGood(entry, now())) {
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
    userOf: (token) => userByHash(hashOf(token)),
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
          'Only a token that was made can be rotated, by itself: not the administrator’s, and not a login.',
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
      [person, siteIdentity].find((known) => known.id === id)?.name ?? store.find(id)?.label,
  }
}

function isGood({revokedAt, expiresAt}: TokenEntry, now: string): boolean {
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
  throw new LakeError('invalid', `The token would expire at ${text}, which is past.`)
}
