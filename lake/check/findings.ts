/** The findings of a check so far, as sentences for people. */
export interface Findings {
  /** Damage: stored data is wrong or missing. */
  readonly problems: string[]
  /** Unusual but harmless. */
  readonly notes: string[]
  /** What was checked, with counts. */
  readonly lines: string[]
}

export function noFindings(): Findings {
  return {problems: [], notes: [], lines: []}
}

/** `3 documents`, `1 document`, `12,000 documents`. */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`
}
