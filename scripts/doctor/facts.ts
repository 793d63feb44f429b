import type {LastBackup} from '../../lake/backup/last-backup.ts'

/** The response to a request, or why there is none. */
export interface Response {
  url: string
  /** Undefined if nothing responded. */
  status?: number
  body: string
  /** The time in the response's `Date` header. */
  date?: string
  /** Why there is no response. */
  error?: string
}

/** What is stored, in all versions, as far as the checks need it. */
export interface Stored {
  types: string[]
  /** Published sample documents that nobody has changed. */
  samples: number
  /** The time of the newest change. */
  newestChange?: string
  /** Notices of requests that failed for good, or are tried again. */
  notices: {failed: number; retried: number}
}

/** Everything that the checks look at. They are pure functions of it. */
export interface Facts {
  now: string
  /** Node's version, without "v". */
  node: string
  /** Why the settings cannot be read. Most other facts are missing then. */
  settingsError?: string
  contradictions: string[]
  hosted: boolean
  /** The services of systemd that run the site and the lake on this machine. */
  units: {site?: string; lake?: string}
  siteUrl: string
  ports: {setting: string; port: number; use: 'free' | 'ours' | 'other' | 'forbidden'}[]
  files?: {
    folder: string
    isThere: boolean
    notWritable: string[]
    /** Whether other users of the machine can read the folder. */
    isOpenToOthers: boolean
  }
  disk?: {folder: string; freeBytes: number; lakeBytes: number}
  integrity?: {problems: string[]; lines: string[]}
  /** Why the stored content could not be read. */
  storedError?: string
  stored?: Stored
  /** The types that the schema has; undefined if the file is missing. */
  schemaTypes?: string[]
  site?: Response
  /** The site and the lake at their public addresses, where they have some. */
  publicAddresses: Response[]
  studio?: Response
  feeds: {name: 'RSS' | 'Atom' | 'JSON Feed'; response: Response}[]
  /** Requests with the token that the site or the administrator uses. */
  tokens: {name: string; response: Response}[]
  /** What somebody without a token reads of documents that are private, per address of the lake. */
  anonymous: {response: Response; readable: string[]}[]
  /** The generated files that differ from the schemas and queries; undefined if they were not compared. */
  staleTypes?: string[]
  mail?: {server: string; problem?: string}
  backup?: LastBackup
}
