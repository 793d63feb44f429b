import type {Facts} from './facts.ts'

/** One thing that `npm run doctor` looks at. */
export interface Check {
  name: string
  look: (facts: Facts) => Finding
}

/** The result of one check: one line. */
export interface Finding {
  state: 'ok' | 'warn' | 'FAIL' | 'skip'
  /** What was found. */
  what: string
  /** What to do, for `warn` and `FAIL`. */
  todo?: string
}

export const ok = (what: string): Finding => ({state: 'ok', what})
export const warn = (what: string, todo: string): Finding => ({state: 'warn', what, todo})
export const fail = (what: string, todo: string): Finding => ({state: 'FAIL', what, todo})
/** For a check that makes no sense here. */
export const skip = (why: string): Finding => ({state: 'skip', what: why})

/** Returns the line that is printed: `FAIL  disk: 20 MB free …; free some space.` */
export function lineOf(name: string, {state, what, todo}: Finding): string {
  return `${state.padEnd(4)}  ${name}: ${what.replace(/\.$/, '')}${todo ? `; ${todo}` : ''}`
}

/** Returns how to start a part of the system: with its service of systemd if there is one, or with npm. */
export function startOf({units}: Facts, part: 'site' | 'lake' = 'site'): string {
  return units[part] ? `systemctl start ${units[part]}` : 'npm start'
}

const units = ['bytes', 'kB', 'MB', 'GB', 'TB']

/** `1.5 GB` */
export function sizeOf(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  const number = bytes / 1000 ** power
  return `${number < 10 && power > 0 ? number.toFixed(1) : Math.round(number)} ${units[power]}`
}

/** `3 minutes`, `2 days` */
export function durationOf(seconds: number): string {
  const [size, unit] =
    seconds < 120
      ? [1, 'second']
      : seconds < 7200
        ? [60, 'minute']
        : seconds < 172_800
          ? [3600, 'hour']
          : [86_400, 'day']
  const count = Math.round(seconds / Number(size))
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}
