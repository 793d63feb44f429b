import type {Access} from './access.ts'
import type {Context} from './context.ts'
import type {Driver} from './driver.ts'
import type {Pipeline} from './pipeline.ts'
import type {Scope} from './scope.ts'
import {selectRows} from './select-rows.ts'

/** Finds the documents that a slice takes, for the filters, the order or the slice after it. */
export function drivenBySlice(
  context: Context,
  first: Pipeline,
  access: Access,
  scope: Scope,
  alias: string,
): Driver {
  const {isFromEnd, skipped} = first.slice
  const numbers = selectRows(context, first, access, scope, (row) => `${row.alias}.number AS n`)
  const placed = `SELECT y.n AS n, row_number() OVER () AS r FROM (${numbers}) y`
  const source = context.alias('s')
  return {
    from: `(${isFromEnd ? reversed(placed, skipped) : placed}) ${source} CROSS JOIN documents ${alias}`,
    conditions: [`${alias}.number = ${source}.n`],
    done: new Set(),
    place: `${source}.r`,
  }
}

/** Returns the numbers in the order of the documents, without the first ones. */
function reversed(placed: string, skipped: number): string {
  return `SELECT z.n AS n, -z.r AS r FROM (${placed}) z ORDER BY z.r DESC LIMIT -1 OFFSET ${skipped}`
}
