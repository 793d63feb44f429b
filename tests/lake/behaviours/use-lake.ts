import {afterAll, beforeAll} from 'vitest'
import type {LakeOptions} from '../../../lake/lake.ts'
import {startLake, type TestLake} from '../start-lake.ts'

/** Starts one lake for all tests of a file; call it at the top level. */
export function useLake(options: Partial<LakeOptions> = {}): () => TestLake {
  let lake: TestLake | undefined
  beforeAll(async () => {
    lake = await startLake(options)
  })
  afterAll(async () => {
    await lake?.close()
  })
  return () => {
    if (!lake) throw new Error('The lake has not been started yet.')
    return lake
  }
}
