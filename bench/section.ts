import {execFileSync} from 'node:child_process'
import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {cpus, loadavg, platform, totalmem} from 'node:os'
import {basename, join} from 'node:path'
import {projectRoot} from '../scripts/system/project-root.ts'

const title = '# Benchmarks'

/** Replaces the part of a text between the markers of a section, or adds it at the end. */
export function withSection(text: string, name: string, section: string): string {
  const [start, end] = [`<!-- ${name}: start -->`, `<!-- ${name}: end -->`]
  const marked = `${start}\n\n${section.trim()}\n\n${end}`
  const from = text.indexOf(start)
  const to = text.indexOf(end)
  if (from < 0 || to < from) return `${text.trim() || title}\n\n${marked}\n`
  return text.slice(0, from) + marked + text.slice(to + end.length)
}

/** Writes a section of BENCHMARKS.md; the others stay. */
export function writeSection(name: string, section: string): void {
  const file = join(projectRoot, 'BENCHMARKS.md')
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  writeFileSync(file, withSection(text, name, section))
}

/** Describes the machine, its load, and the versions of packages, given by their folders. */
export function describeMachine(packages: string[], loadBefore: number): string {
  const [load = 0] = loadavg()
  const memory = Math.round(totalmem() / 1024 ** 3)
  const versions = packages.map((path) => `${basename(path)} ${versionOf(path)}`)
  const busy = `load average ${loadBefore.toFixed(1)} before and ${load.toFixed(1)} after`
  return `${cpus().length} cores, ${memory} GB of memory, ${platform()}, ${busy}, ${[`Node ${process.versions.node}`, ...versions].join(', ')}, commit ${commit()}`
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
