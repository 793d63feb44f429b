import type {DocumentRow} from '../store/documents.ts'

/** What one evaluation may read. */
export interface ReadBudget {
  /** The most rows worth looking up: with so many the budget is overdrawn. */
  most: () => number
  /** The rows, paid for. Throws `BeyondBudget` when they are more than is left. */
  spend: (rows: DocumentRow[]) => DocumentRow[]
}

/** A query asked for more than it was allowed to read. Nothing is wrong with it. */
export class BeyondBudget extends Error {
  override readonly name = 'BeyondBudget'
}

export const unlimited: ReadBudget = {most: () => -1, spend: (rows) => rows}

export function createReadBudget(limit: {documents: number; bytes: number}): ReadBudget {
  let {documents, bytes} = limit
  return {
    most: () => documents + 1,
    spend(rows) {
      documents -= rows.length
      for (const {size} of rows) bytes -= size
      if (documents < 0 || bytes < 0) throw new BeyondBudget()
      return rows
    },
  }
}
