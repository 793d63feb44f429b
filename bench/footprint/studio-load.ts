import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {chromium, type BrowserContext} from '@playwright/test'
import {findChromium} from '../../tests/browser/launch-chromium.ts'
import {recordStudioLoad, type StudioLoad} from '../../tests/browser/studio-load.ts'

/** Loads the Studio twice with one browser profile: with an empty cache, and with what it then contains. */
export async function loadStudioTwice(studio: string): Promise<[StudioLoad, StudioLoad]> {
  const profile = await mkdtemp(join(tmpdir(), 'stillwater-profile-'))
  const {path, args} = await findChromium()
  const context = await chromium.launchPersistentContext(profile, {executablePath: path, args})
  try {
    return [await load(context, studio), await load(context, studio)]
  } finally {
    await context.close()
    await rm(profile, {recursive: true, force: true})
  }
}

async function load(context: BrowserContext, studio: string): Promise<StudioLoad> {
  const page = await context.newPage()
  const recorded = await recordStudioLoad(page, studio)
  await page.close()
  return recorded
}
