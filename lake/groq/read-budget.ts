import type {DocumentRow} from '../store/documents.ts'

/** A budget of documents and bytes for one evaluation. */
export interface ReadBudget {
  /** Returns the SQL limit of rows to select: one more than the budget. */
  most: () => number
  /** Subtracts the rows from the budget and returns them. Throws `BeyondBudget` if it is exceeded. */
  spend: (rows: DocumentRow[]) => DocumentRow[]
}

/** Thrown if a query exceeds its budget. It is not an error of the query. */
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
