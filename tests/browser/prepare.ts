import {buildWhatIsStale} from '../../scripts/build.ts'
import {storeSampleDataset} from './sample-dataset.ts'

/**
 * Builds before the workers start: otherwise each worker would build, and replace files that another one
 * serves. Also stores the sample content for the workers' systems.
 */
export default async function prepare(): Promise<() => Promise<void>> {
  await buildWhatIsStale()
  return storeSampleDataset()
}
