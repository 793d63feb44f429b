import {packImport} from './pack/pack-import.ts'
import {packLake} from './pack/pack-lake.ts'
import {packSite} from './pack/pack-site.ts'
import {runMain, StartFailure} from './system/start-failure.ts'

const packs = new Map([
  ['site', packSite],
  ['lake', packLake],
  ['import', packImport],
])

// Packs the site into `dist/site`, the lake into `dist/lake` and the program for imports into `dist/import`, or only what
// arguments name. Each folder needs only Node. A running site is not disturbed.
await runMain(async () => {
  const wanted = process.argv.slice(2)
  const unknown = wanted.find((name) => !packs.has(name))
  if (unknown !== undefined) {
    throw new StartFailure(
      `Unknown part "${unknown}". Use site, lake or import; without one, all are packed.`,
    )
  }
  for (const [name, pack] of packs) {
    if (wanted.length === 0 || wanted.includes(name)) await pack()
  }
  return 0
})
