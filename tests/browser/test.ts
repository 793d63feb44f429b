import {test as base, type Page} from '@playwright/test'
import type {SanityClient} from '@sanity/client'
import {watchErrors, type ErrorWatch} from './console-errors.ts'
import {leaveDocument} from './studio-navigation.ts'
import {startSystem, type System, type SystemOptions} from './system.ts'

export {expect, type Page, type Locator} from '@playwright/test'

/** What a journey may ask for by name. */
interface TestFixtures {
  /** Fails the test at its end if a page wrote an error or the lake could not answer a request. */
  errors: ErrorWatch
  /** The worker's one warm Studio page. It is at no document when a test gets it. */
  studio: Page
}

interface WorkerFixtures {
  /** For `test.use`: other settings, or an empty dataset. Such tests get a system of their own. */
  systemOptions: SystemOptions
  /** One whole system per worker, with the sample content. Journeys change only documents of their own. */
  system: System
  /** A client with the administrator's token. */
  client: SanityClient
  studioPage: Page
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  systemOptions: [{}, {option: true, scope: 'worker'}],
  system: [
    async ({systemOptions}, use) => {
      const system = await startSystem(systemOptions)
      await use(system)
      await system.stop()
      await system.remove()
    },
    {scope: 'worker', timeout: 120_000},
  ],
  client: [async ({system}, use) => use(await system.client()), {scope: 'worker'}],
  studioPage: [
    async ({browser}, use) => {
      const context = await browser.newContext()
      await use(await context.newPage())
      await context.close()
    },
    {scope: 'worker'},
  ],
  errors: [
    async ({system, context}, use) => {
      const errors = watchErrors(system)
      errors.watch(context)
      await use(errors)
      errors.stop()
      errors.expectNone()
    },
    {auto: true},
  ],
  studio: async ({studioPage, system, errors, viewport}, use) => {
    const context = studioPage.context()
    errors.watch(context)
    if (viewport) await studioPage.setViewportSize(viewport)
    await leaveDocument(studioPage, system.studio)
    await use(studioPage)
    for (const page of context.pages()) if (page !== studioPage) await page.close()
    await context.clearCookies()
    await leaveDocument(studioPage, system.studio)
  },
})
