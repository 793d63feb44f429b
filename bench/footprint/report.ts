import {cpus, loadavg} from 'node:os'
import type {StudioLoad} from '../../tests/browser/studio-load.ts'
import {table} from '../web/report.ts'
import type {Checkout} from './checkout.ts'
import type {ProcessMemory} from './memory.ts'
import type {Install} from './packages.ts'

/** All measurements of one revision. */
export interface Footprint {
  checkout: Checkout
  /** Seconds of the first `npm start`: install, builds, and the first page. */
  firstStart: number
  install: Install
  memory: ProcessMemory[]
  /** Median seconds from `npm start` to the first page when everything is built. */
  secondStart: number
  firstLoad: StudioLoad
  secondLoad: StudioLoad
}

interface Row {
  what: string
  must: string
  aim: string
  value: (footprint: Footprint) => string
}

const rows: Row[] = [
  {what: 'Packages', must: '800', aim: '650', value: ({install}) => String(install.packages)},
  {
    what: 'Bytes of `node_modules` (`du`)',
    must: '750 MB',
    aim: '500 MB',
    value: ({install}) => `${install.megabytes.toFixed(0)} MB`,
  },
  {
    what: 'First start: install, builds, first page',
    must: '–',
    aim: '–',
    value: ({firstStart}) => `${firstStart.toFixed(0)} s`,
  },
  {
    what: 'Memory of all processes, idle (PSS)',
    must: '350 MB',
    aim: '220 MB',
    value: ({memory}) => `${sum(memory).toFixed(0)} MB`,
  },
  {what: 'Processes', must: '–', aim: '–', value: ({memory}) => String(memory.length)},
  {
    what: 'Second start, to the first page',
    must: '2.5 s',
    aim: '1.5 s',
    value: ({secondStart}) => `${secondStart.toFixed(2)} s`,
  },
  {
    what: 'Studio, first load',
    must: '60 requests',
    aim: '25 requests',
    value: ({firstLoad}) => describeLoad(firstLoad),
  },
  {
    what: 'Studio, second load',
    must: '–',
    aim: '–',
    value: ({secondLoad}) => describeLoad(secondLoad),
  },
]

/** Prints a Markdown table with a column for each revision, and the processes behind its memory. */
export function printTable(footprints: Footprint[], loadBefore: number): void {
  const heads = ['', 'Must', 'Aim', ...footprints.map(({checkout}) => checkout.commit)]
  console.log(
    table(
      heads,
      rows.map(({what, must, aim, value}) => [what, must, aim, ...footprints.map(value)]),
    ),
  )
  const load = (loadavg()[0] ?? 0).toFixed(1)
  console.log(
    `\n${cpus().length} cores, load average ${loadBefore.toFixed(1)} before and ${load} after.`,
  )
  for (const {checkout, memory, secondLoad} of footprints) {
    console.log(`\n${checkout.commit}`)
    for (const {command, megabytes} of memory) {
      console.log(`${megabytes.toFixed(1).padStart(8)} MB  ${command.slice(0, 100)}`)
    }
    console.log(`  second load: ${secondLoad.requested.join(' ')}`)
  }
}

function sum(memory: ProcessMemory[]): number {
  return memory.reduce((total, {megabytes}) => total + megabytes, 0)
}

function describeLoad({requested, bytes}: StudioLoad): string {
  return `${requested.length} requests, ${(bytes / 1000).toFixed(0)} KB`
}
