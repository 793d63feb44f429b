import {test as base, type Page} from '@playwright/test'
import type {SanityClient} from '@sanity/client'
import {watchErrors, type ErrorWatch} from './console-errors.ts'
import {leaveDocument} from './studio-navigation.ts'
import {startHosted, type Hosted} from '../hosted/start-hosted.ts'
import {logInWithoutPage} from './studio-login.ts'
import {hostedMode, startSystem, type System, type SystemOptions} from './system.ts'

export {expect, type Page, type Locator} from '@playwright/test'

/** The fixtures of a journey. */
interface TestFixtures {
  /** Fails the test at its end if a page logged an error or the lake responded with 404 or 5xx. */
  errors: ErrorWatch
  /**
   * For `test.use`: whether the Studio moves its menus and dialogs. By default it does not, which halves the
   * painting and lets Playwright press a menu's entry at once. Journeys of typing run with motion, as for most writers.
   */
  studioMotion: 'reduce' | 'no-preference'
  /** The worker's one Studio page, already loaded. It shows no document when a test begins. */
  studio: Page
}

interface WorkerFixtures {
  /** For `test.use`: other settings, or an empty dataset. Such tests get their own system. */
  systemOptions: SystemOptions
  /** The stand-in for Sanity's hosted lake, if the system uses it. */
  hosted: Hosted | undefined
  /** One whole system per worker, with the sample content. Journeys change only their own documents. */
  system: System
  /** A client with the administrator's token. */
  client: SanityClient
  studioPage: Page
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  studioMotion: ['reduce', {option: true}],
  systemOptions: [{}, {option: true, scope: 'worker'}],
  hosted: [
    async ({systemOptions}, use) => {
      const aclMode = hostedMode(systemOptions)
      const hosted = aclMode && (await startHosted({aclMode}))
      await use(hosted)
      await hosted?.close()
    },
    {scope: 'worker', timeout: 600_000},
  ],
  launchOptions: [
    async ({launchOptions, hosted}, use) => {
      if (!hosted) return use(launchOptions)
      const {trust, resolve} = hosted.chromium
      await use({...launchOptions, args: [...(launchOptions.args ?? []), trust, resolve]})
    },
    {scope: 'worker'},
  ],
  context: async ({context, hosted, systemOptions}, use) => {
    // A journey that is about the stand-in itself logs in at the Studio's login page.
    if (hosted && !systemOptions.hosted) await logInWithoutPage(context, hosted)
    await use(context)
  },
  system: [
    async ({systemOptions, hosted}, use) => {
      const system = await startSystem(systemOptions, hosted)
      await use(system)
      await system.stop()
      await system.remove()
    },
    {scope: 'worker', timeout: 600_000},
  ],
  client: [async ({system}, use) => use(await system.client()), {scope: 'worker'}],
  studioPage: [
    async ({browser, hosted}, use) => {
      const context = await browser.newContext()
      if (hosted) await logInWithoutPage(context, hosted)
      await use(await context.newPage())
      await context.close()
    },
    {scope: 'worker'},
  ],
  errors: [
    async ({system, context}, use, testInfo) => {
      const errors = watchErrors(system)
      errors.watch(context)
      await use(errors)
      errors.stop()
      if (testInfo.status !== testInfo.expectedStatus) {
        console.log(`${testInfo.title}: the system printed:\n${errors.printed()}`)
      }
      errors.expectNone()
    },
    {auto: true},
  ],
  studio: async ({studioPage, system, errors, viewport, studioMotion}, use) => {
    const context = studioPage.context()
    errors.watch(context)
    if (viewport) await studioPage.setViewportSize(viewport)
    await studioPage.emulateMedia({reducedMotion: studioMotion})
    await leaveDocument(studioPage, system.studio)
    await use(studioPage)
    for (const page of context.pages()) if (page !== studioPage) await page.close()
    await context.clearCookies()
    await leaveDocument(studioPage, system.studio)
  },
})
