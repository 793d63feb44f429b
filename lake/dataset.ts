import type {DatabaseSync} from 'node:sqlite'
import type {Broker} from './broker.ts'
import type {Limits} from './limits.ts'

/** Sources of time and ids; tests pass their own. */
export interface Sources {
  now: () => Date
  /** A fresh random id: letters and digits only, 22 characters or more. */
  newId: () => string
}

/** A dataset as queries read it, in any thread. */
export interface ReadableDataset extends Pick<Sources, 'now'> {
  readonly project: string
  readonly name: string
  /** The dataset's SQLite connection; it may be read-only. Passed to `store/`. */
  readonly database: DatabaseSync
}

/** An open dataset: its documents, its assets and its broker. */
export interface Dataset extends ReadableDataset, Sources {
  /** `public`: published documents are readable without a token. */
  readonly aclMode: 'public' | 'private'
  /** One SQLite file per dataset. Passed to `store/`; nothing else writes SQL. */
  readonly database: DatabaseSync
  /** The folder of the dataset's image and file bytes. */
  readonly assetsFolder: string
  readonly broker: Broker
  readonly limits: Limits
}
