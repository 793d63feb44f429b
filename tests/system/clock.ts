import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'

/** A wall clock that a test can move, for processes that are started with its settings. */
export interface Clock {
  /** Environment variables for the processes. */
  settings: {NODE_OPTIONS: string; CLOCK_OFFSET_FILE: string}
  /** Moves the wall clock by a number of milliseconds from the real time. Timers are not affected. */
  move: (milliseconds: number) => void
}

/** Creates a clock that shows the real time until it is moved. Its state is a file in `folder`. */
export function createClock(folder: string): Clock {
  const file = join(folder, 'clock-offset')
  const move = (milliseconds: number) => writeFileSync(file, new Float64Array([milliseconds]))
  move(0)
  const preload = pathToFileURL(join(import.meta.dirname, 'movable-clock.mjs')).href
  return {settings: {NODE_OPTIONS: `--import=${preload}`, CLOCK_OFFSET_FILE: file}, move}
}
