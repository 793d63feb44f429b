import type {BrowserContext} from '@playwright/test'
import type {Hosted} from '../hosted/start-hosted.ts'

/**
 * Logs in all Studios of a context as an administrator, as after an earlier visit. With a lake on this machine, the
 * Studio needs no login.
 */
export async function logInWithoutPage(context: BrowserContext, hosted: Hosted): Promise<void> {
  const token = hosted.tokenFor('administrator')
  await context.addInitScript(
    ([key, value]) => {
      // Pages of other sites, and frames without an origin, have no storage.
      if (location.protocol === 'http:') localStorage.setItem(key, value)
    },
    [
      `__studio_auth_token_${hosted.project}`,
      JSON.stringify({token, time: new Date().toISOString()}),
    ] as const,
  )
}
