/** The values of a text that its editor has sent to the document. */
export interface OwnValues {
  /** Reports that the editor has a change that it has not sent. */
  change: () => void
  /** Reports what the editor has sent. Returns whether the document had it before, so that it does not arrive again. */
  send: (value: unknown) => boolean
  /** Reports a value of the document that arrives at the editor. Returns whether the editor may take it over. */
  arrive: (value: unknown) => boolean
}

/** Those that were sent and never arrive, because another change was merged with them, are forgotten after these. */
const most = 8

/**
 * Recognises an editor's own values in those of the document. They arrive when the form has been rendered, which takes
 * a busy machine long. The editor waits while it has unsent changes, but not for the rest of the way: it would take
 * over a value that it has replaced meanwhile. Words would vanish, and return after the next keys had been typed.
 */
export function createOwnValues(): OwnValues {
  let onTheirWay: string[] = []
  let isChanged = false
  let refused: string | undefined

  return {
    change: () => void (isChanged = true),
    send(value) {
      const sent = sorted(value)
      isChanged = false
      if (sent === refused) {
        onTheirWay = []
        refused = undefined
        return true
      }
      onTheirWay = [...onTheirWay.slice(1 - most), sent]
      return false
    },
    arrive(value) {
      refused = undefined
      if (onTheirWay.length === 0) return true
      const arrived = sorted(value)
      const index = onTheirWay.indexOf(arrived)
      if (index < 0) return true
      onTheirWay = onTheirWay.slice(index + 1)
      const isLatest = onTheirWay.length === 0 && !isChanged
      if (!isLatest) refused = arrived
      return isLatest
    },
  }
}

/** The document may store the same fields in another order. */
function sorted(value: unknown): string {
  return JSON.stringify(value ?? [], (_, field: unknown) =>
    typeof field === 'object' && field !== null && !Array.isArray(field)
      ? Object.fromEntries(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : field,
  )
}
