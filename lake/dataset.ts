import type {DatabaseSync} from 'node:sqlite'
import type {Broker} from './broker.ts'
import type {Limits} from './limits.ts'

/** Where time and ids come from; tests hand in their own. */
export interface Sources {
  now: () => Date
  /** A fresh random id: letters and digits only, 22 characters or more. */
  newId: () => string
}

/** A dataset as queries read it, in whatever thread. */
export interface ReadableDataset extends Pick<Sources, 'now'> {
  readonly project: string
  readonly name: string
  /** The dataset's file, open for reading at least. Handed to `store/`. */
  readonly database: DatabaseSync
}

/** One dataset, open: its documents, its assets, and those who listen to it. */
export interface Dataset extends ReadableDataset, Sources {
  /** `public`: published documents are readable without a token. */
  readonly aclMode: 'public' | 'private'
  /** One SQLite file a dataset. Handed to `store/`; nothing else writes SQL. */
  readonly database: DatabaseSync
  /** The folder of the dataset's image and file bytes. */
  readonly assetsFolder: string
  readonly broker: Broker
  readonly limits: Limits
}
