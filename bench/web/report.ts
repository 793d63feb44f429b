import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {cpus, loadavg, platform, totalmem} from 'node:os'
import {basename, join} from 'node:path'
import {projectRoot} from '../../scripts/system/project-root.ts'

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

/** Writes BENCHMARKS.md. */
export function writeReport(parts: Part[], chromium: string, loadBefore: number): void {
  const body = parts.map(({title, text}) => `## ${title}\n\n${text}\n`).join('\n')
  const text = `# Benchmarks

The cost of a reader's page, compared with plain Next, an empty Next page and static files, all measured in one run, in turns.
\`npm run bench:web\` wrote this file: ${new Date().toISOString().slice(0, 10)}, ${describeMachine(chromium, loadBefore)}.
Absolute times depend on the machine; compare each value with the others in its row.

${body}`
  writeFileSync(join(projectRoot, 'BENCHMARKS.md'), text)
}

function describeMachine(chromium: string, loadBefore: number): string {
  const [load = 0] = loadavg()
  const memory = Math.round(totalmem() / 1024 ** 3)
  const packages = ['node_modules/next', 'node_modules/react', 'bench/node_modules/lighthouse']
  const versions = packages.map((path) => `${basename(path)} ${versionOf(path)}`)
  const rest = [`Node ${process.versions.node}`, ...versions, `Chromium ${chromium}`]
  const busy = `load average ${loadBefore.toFixed(1)} before and ${load.toFixed(1)} after`
  return `${cpus().length} cores, ${memory} GB of memory, ${platform()}, ${busy}, ${rest.join(', ')}, commit ${commit()}`
}

function versionOf(path: string): string {
  const file = join(projectRoot, path, 'package.json')
  return String((JSON.parse(readFileSync(file, 'utf8')) as {version: string}).version)
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], {cwd: projectRoot})
      .toString()
      .trim()
  } catch {
    return 'unknown'
  }
}
