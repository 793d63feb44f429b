/** What a check has found so far, in sentences for a person. */
export interface Findings {
  /** Damage: something that was stored is not as it should be. */
  readonly problems: string[]
  /** What is odd and harmless. */
  readonly notes: string[]
  /** What was looked at, with its numbers. */
  readonly lines: string[]
}

export function noFindings(): Findings {
  return {problems: [], notes: [], lines: []}
}

/** `3 documents`, `1 document`, `12,000 documents`. */
export function counted(number: number, singular: string, plural = `${singular}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? singular : plural}`
}
