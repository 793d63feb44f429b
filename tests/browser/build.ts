import {buildWhatIsStale} from '../../scripts/build.ts'

/** Builds before the workers start: otherwise each worker would build, and replace files that another one serves. */
export default async function build(): Promise<void> {
  await buildWhatIsStale()
}
