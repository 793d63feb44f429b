/** Something of what was pasted that could not come along. */
export interface LeftOut {
  kind: 'picture' | 'comment' | 'line' | 'player' | 'address'
  /** What a writer knows it by: what a picture shows, where a link led. */
  name?: string
}

/** Returns entries of one kind for things that are known by their number alone. */
export function leftOut(kind: LeftOut['kind'], count: number): LeftOut[] {
  return Array.from({length: count}, () => ({kind}))
}
