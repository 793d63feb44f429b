import {describeMachine, writeSection} from '../section.ts'

/** A row of the table with one measurement. */
export interface Line {
  what: string
  must: string
  aim: string
  measured: string
  verdict: 'aim reached' | 'must reached' | '**missed**'
  /** The values of plain Next, an empty Next page and static files. */
  peers: [next: string, empty: string, files: string]
}

/** Compares a value with its limits; lower is better. */
export function judge(value: number, must: number, aim: number): Line['verdict'] {
  if (value <= aim) return 'aim reached'
  return value <= must ? 'must reached' : '**missed**'
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`
}

export function table(heads: string[], rows: string[][]): string {
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n')
}

export interface Part {
  title: string
  /** Markdown. */
  text: string
}

/** Writes the section of BENCHMARKS.md about pages. */
export function writeReport(parts: Part[], chromium: string, loadBefore: number): void {
  const body = parts.map(({title, text}) => `### ${title}\n\n${text}\n`).join('\n')
  const packages = ['node_modules/next', 'node_modules/react', 'bench/node_modules/lighthouse']
  const machine = `${describeMachine(packages, loadBefore)}, Chromium ${chromium}`
  const text = `## A reader's page

The cost of a reader's page, compared with plain Next, an empty Next page and static files, all measured in one run, in turns.
\`npm run bench:web\` wrote this section: ${new Date().toISOString().slice(0, 10)}, ${machine}.
Absolute times depend on the machine; compare each value with the others in its row.

${body}`
  writeSection('bench:web', text)
}
