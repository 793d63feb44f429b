import type {Broker} from '../broker.ts'
import type {Commit} from '../commit.ts'
import type {Json} from '../document.ts'

/** The last transactions of a dataset, kept in memory so that a reader that lost its stream can resume. */
export interface Recent {
  /** The id of the last transaction, or of the beginning when there has been none. */
  last: () => string
  /**
   * What came after an event id: a transaction's, or `<transaction>#<document>` within one. The
   * commit of the latter comes first, since part of it may have been missed. Undefined when that is
   * too long ago to tell: then nothing may be assumed.
   */
  since: (eventId: string) => Commit[] | undefined
}

/** What came before the first transaction: no transaction can have this id. */
const beginning = '#beginning'

/** `lastId`: the last transaction on disk when the dataset was opened; '' for none. */
export function rememberRecent(
  broker: Pick<Broker, 'subscribe'>,
  lastId: string,
  size = 500,
  /** Characters of text and such; commits of large documents are fewer. */
  maximumWeight = 16 * 1024 * 1024,
): Recent {
  const commits: Commit[] = []
  const weights: number[] = []
  let total = 0
  /** What every commit that is kept came after. */
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

/** About how many characters a commit keeps in memory. */
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
