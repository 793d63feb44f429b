import {expect, type Page} from '@playwright/test'

/** The requests of one load of the Studio for its own files: page, scripts, styles, icons. */
export interface StudioLoad {
  /** The paths that were requested over the network. Files from the browser's cache are not among them. */
  requested: string[]
  /** The bytes of these responses as transferred, with headers. */
  bytes: number
}

/** Opens the Studio and records its requests to the site until its structure is shown and nothing loads. */
export async function recordStudioLoad(page: Page, studio: string): Promise<StudioLoad> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  const {origin} = new URL(studio)
  const own = new Map<string, string>()
  const cached = new Set<string>()
  const pending = new Set<string>()
  let bytes = 0
  session.on('Network.requestWillBeSent', ({requestId, request}) => {
    const {origin: target, pathname} = new URL(request.url)
    if (target !== origin) return
    own.set(requestId, pathname)
    pending.add(requestId)
  })
  session.on('Network.requestServedFromCache', ({requestId}) => cached.add(requestId))
  session.on('Network.responseReceived', ({requestId, response}) => {
    if (response.fromDiskCache) cached.add(requestId)
  })
  session.on('Network.loadingFailed', ({requestId}) => pending.delete(requestId))
  session.on('Network.loadingFinished', ({requestId, encodedDataLength}) => {
    pending.delete(requestId)
    if (own.has(requestId) && !cached.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(studio)
  await expect(page.getByText('Content', {exact: true}).first()).toBeVisible()
  // The streams from the lake never end, so the page's own network never becomes idle.
  await expect.poll(() => pending.size).toBe(0)
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await expect.poll(() => pending.size).toBe(0)
  await session.detach()
  const requested = [...own].filter(([id]) => !cached.has(id)).map(([, path]) => path)
  return {requested, bytes}
}
