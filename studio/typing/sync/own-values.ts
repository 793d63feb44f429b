/** The values of a text that its editor has sent to the document. */
export interface OwnValues {
  /** Reports that the editor has a change that it has not sent. */
  change: () => void
  /** Reports what the editor has sent. Returns whether the document had it before, so that it does not arrive again. */
  send: (value: unknown) => boolean
  /** Reports a value of the document that arrives at the editor. Returns whether the editor may take it over. */
  arrive: (value: unknown) => boolean
}

/**
 * Those that were sent and never arrive, because another change was merged with them, are forgotten after these. A
 * value that is forgotten while it is on its way counts as another writer's, so a minute of typing is kept.
 */
const most = 200

/**
 * Recognises an editor's own values in those of the document. They arrive when the form has been rendered, which takes
 * a busy machine long. The editor waits while it has unsent changes, but not for the rest of the way: it would take
 * over a value that it has replaced meanwhile. Words would vanish, and return after the next keys had been typed.
 */
export function createOwnValues(): OwnValues {
  let onTheirWay: unknown[] = []
  let isChanged = false
  let refused: {value: unknown} | undefined

  return {
    change: () => void (isChanged = true),
    send(value = []) {
      isChanged = false
      if (refused && isSame(refused.value, value)) {
        onTheirWay = []
        refused = undefined
        return true
      }
      onTheirWay = [...onTheirWay.slice(1 - most), value]
      return false
    },
    arrive(value = []) {
      refused = undefined
      const index = onTheirWay.findIndex((one) => isSame(one, value))
      if (index < 0) return true
      onTheirWay = onTheirWay.slice(index + 1)
      const isLatest = onTheirWay.length === 0 && !isChanged
      if (!isLatest) refused = {value}
      return isLatest
    },
  }
}

/** Compares values at each change of a text, which may be long. The document may store fields in another order. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false
  if (Array.isArray(one) !== Array.isArray(other)) return false
  const others = new Map<string, unknown>(Object.entries(other))
  const fields = Object.entries(one)
  return (
    fields.length === others.size &&
    fields.every(([name, field]) => isSame(field, others.get(name)))
  )
}
