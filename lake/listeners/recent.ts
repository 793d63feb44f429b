import type {Broker} from '../broker.ts'
import type {Commit} from '../commit.ts'
import type {Json} from '../document.ts'

/** The last transactions of a dataset, cached in memory so that a client that lost its stream can resume. */
export interface Recent {
  /** Returns the id of the last transaction; `#beginning` if there is none. */
  last: () => string
  /**
   * Returns the commits after an event id, `<transaction>` or `<transaction>#<document>`. The latter includes
   * its own commit, since part of it may have been missed. Returns undefined if the id is unknown or too old:
   * then the client must start over.
   */
  since: (eventId: string) => Commit[] | undefined
}

/** The position before the first transaction; no transaction can have this id. */
const beginning = '#beginning'

/** `lastId`: the last transaction on disk when the dataset was opened; '' if there is none. */
export function rememberRecent(
  broker: Pick<Broker, 'subscribe'>,
  lastId: string,
  size = 500,
  /** The approximate size in characters; fewer commits are cached if their documents are large. */
  maximumWeight = 16 * 1024 * 1024,
): Recent {
  const commits: Commit[] = []
  const weights: number[] = []
  let total = 0
  /** The id before the oldest cached commit. */
  let before = lastId || beginning
  broker.subscribe((commit) => {
    if (commit.purged.length > 0) {
      // Purged documents are not replayed: a listener that resumes gets `reset`.
      commits.length = 0
      weights.length = 0
      total = 0
      before = commit.transactionId
      return
    }
    const weight = weightOf(commit)
    commits.push(commit)
    weights.push(weight)
    total += weight
    while (commits.length > size || (total > maximumWeight && commits.length > 0)) {
      before = commits.shift()?.transactionId ?? before
      total -= weights.shift() ?? 0
    }
  })
  return {
    last: () => commits.at(-1)?.transactionId ?? before,
    since(eventId) {
      if (eventId === before) return [...commits]
      const whole = commits.findIndex((commit) => commit.transactionId === eventId)
      if (whole !== -1) return commits.slice(whole + 1)
      const partly = commits.findIndex((commit) => eventId.startsWith(`${commit.transactionId}#`))
      return partly === -1 ? undefined : commits.slice(partly)
    },
  }
}

/** Estimates the size of a commit in memory, in characters. */
function weightOf({changes}: Commit): number {
  return changes.reduce(
    (sum, {previous, next, mutations, effects}) =>
      sum + weigh(previous) + weigh(next) + weigh(mutations) + weigh(effects),
    0,
  )
}

function weigh(value: Json): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 8
  return Object.values(value).reduce<number>((sum, item) => sum + 8 + weigh(item), 0)
}
