import type {Broker} from '../broker.ts'
import type {Commit} from '../commit.ts'

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
export function rememberRecent(broker: Broker, lastId: string, size = 500): Recent {
  const commits: Commit[] = []
  /** What every commit that is kept came after. */
  let before = lastId || beginning
  broker.subscribe((commit) => {
    commits.push(commit)
    if (commits.length > size) before = commits.shift()?.transactionId ?? before
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
