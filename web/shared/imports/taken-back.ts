/** A document of an import that stays, and why. */
export interface KeptDocument {
  id: string
  type: string
  title: string
  reason: string
}

/** What became of an import that was taken back. */
export interface TakenBack {
  /** How many documents of each type were removed. */
  removed: Record<string, number>
  pictures: number
  kept: KeptDocument[]
}
