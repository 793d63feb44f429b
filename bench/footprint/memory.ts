import {readdirSync, readFileSync} from 'node:fs'

/** A process of the product and its share of the memory, in megabytes. */
export interface ProcessMemory {
  command: string
  megabytes: number
}

/**
 * Returns the proportional set size of a process and all its descendants (Linux only). Pages that several
 * processes share, such as Node's program text, count once in the sum.
 */
export function memoryOfTree(root: number): ProcessMemory[] {
  const children = new Map<number, number[]>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = parentOf(pid)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(pid)])
  }
  const tree = [root]
  for (const pid of tree) tree.push(...(children.get(pid) ?? []))
  return tree.map(describe).sort((a, b) => b.megabytes - a.megabytes)
}

function parentOf(pid: string): number | undefined {
  try {
    // The name in parentheses may contain blanks and parentheses itself.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return Number(parent)
  } catch {
    return undefined
  }
}

function describe(pid: number): ProcessMemory {
  const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  const [, kilobytes = 'NaN'] =
    /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
  return {command, megabytes: Number(kilobytes) / 1024}
}
