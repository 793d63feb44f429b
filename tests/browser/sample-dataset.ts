import {cp, mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {loadSample} from '../../scripts/sample/load-sample.ts'
import {startLakeProcess} from '../lake/lake-process.ts'

/** The folder of a lake with the sample content, which the processes of a test run copy. */
const variable = 'SAMPLE_DATASET'

/**
 * Stores the sample content once for a whole test run, because rendering and examining its pictures takes
 * longer than starting the system. Call it before the tests' processes start. Returns how to remove it.
 */
export async function storeSampleDataset(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-sample-'))
  const lake = await startLakeProcess(folder)
  await loadSample(lake.client())
  lake.child.kill('SIGTERM')
  const code = await lake.ended
  if (code !== 0) throw new Error(`The lake ended with ${code}: ${lake.errors()}`)
  process.env[variable] = folder
  return () => rm(folder, {recursive: true, force: true})
}

/** Creates a folder for a lake (LAKE_DIR), with the sample content if `storeSampleDataset` was called. */
export async function newLakeFolder(sample: boolean): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'stillwater-'))
  const stored = process.env[variable]
  if (sample && stored) await cp(stored, folder, {recursive: true})
  return folder
}
