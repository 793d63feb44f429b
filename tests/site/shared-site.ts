import {rm} from 'node:fs/promises'
import type {TestProject} from 'vitest/node'
import {newLakeFolder, storeSampleDataset} from '../browser/sample-dataset.ts'
import {storeRichArticle} from '../browser/rich-article.ts'
import {startLakeProcess} from '../lake/lake-process.ts'
import {startSite, tokenSettings, type ServingMode} from '../system/site.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** The origin of each serving mode. */
    sharedSite: Record<ServingMode, string>
    /** The public origin (`SITE_URL`) of the shared site, with which absolute URLs in its pages begin. */
    sharedSiteUrl: string
  }
}

const siteUrl = 'https://quiet.example'

/**
 * Starts one lake with the sample and the rich article, and the built site in each serving mode, for all test
 * files that only read. A file that changes content, or stops a process, starts its own.
 */
export default async function startSharedSite(project: TestProject): Promise<() => Promise<void>> {
  const removeSample = await storeSampleDataset()
  const folder = await newLakeFolder(true)
  const lake = await startLakeProcess(folder)
  const settings = {...tokenSettings(lake.token), SITE_URL: siteUrl}
  const [pageServer, plainNext] = await Promise.all([
    startSite(lake.port, {settings}),
    startSite(lake.port, {mode: 'plain Next', settings}),
    storeRichArticle(lake.client()),
  ])
  project.provide('sharedSite', {
    'page server': pageServer.address,
    'plain Next': plainNext.address,
  })
  project.provide('sharedSiteUrl', siteUrl)
  return async () => {
    await Promise.all([pageServer.stop(), plainNext.stop()])
    await lake.kill()
    await rm(folder, {recursive: true, force: true})
    await removeSample()
  }
}
