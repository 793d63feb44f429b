import type {Path} from 'sanity'

/** Where in a form the writer is, and which fields she is done with for now. */
export interface Visit {
  /** The field with the cursor; empty if there is none. */
  focus: Path
  /** The field that had the cursor last. */
  last: Path
  /** The keys of the fields that are marked if they are blank. */
  settled: ReadonlySet<string>
}

export const noVisit: Visit = {focus: [], last: [], settled: new Set()}

/** Returns the key of a path in `settled`. */
export function keyOf(path: Path): string {
  return JSON.stringify(path)
}

/**
 * Returns the visit after the cursor has moved. The fields inside objects that contained it before, and do not any more,
 * are settled. Those of the document itself are not: many writers begin with the text and find the title later. Nor does
 * anything happen while no field has the cursor, through which each form passes that opens or closes.
 */
export function moveTo(visit: Visit, focus: Path): Visit {
  if (keyOf(focus) === keyOf(visit.focus)) return visit
  if (focus.length === 0) return {...visit, focus}
  const {last} = visit
  const left = last
    .map((_, at) => last.slice(0, at + 1))
    .filter((path) => path.length > 1 && keyOf(path) !== keyOf(focus.slice(0, path.length)))
  return {focus, last: focus, settled: add(visit.settled, left)}
}

/** Returns the visit after fields of the document had a value. One that is emptied again is marked. */
export function settleFilled(visit: Visit, names: readonly string[]): Visit {
  const settled = add(
    visit.settled,
    names.map((name) => [name]),
  )
  return settled === visit.settled ? visit : {...visit, settled}
}

function add(settled: ReadonlySet<string>, paths: Path[]): ReadonlySet<string> {
  const added = paths.map(keyOf).filter((key) => !settled.has(key))
  return added.length > 0 ? new Set([...settled, ...added]) : settled
}
