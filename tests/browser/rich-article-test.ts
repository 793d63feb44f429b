import {storeRichArticle, richPath} from './rich-article.ts'
import {expect, test as base} from './test.ts'

let stored: Promise<void> | undefined

/**
 * `test` with the rich article, which is stored once per worker process. A worker-scoped fixture would do the
 * same, but Playwright starts further workers with systems of their own for a file that adds one.
 */
export const test = base.extend<{richArticle: void}>({
  richArticle: [
    async ({client, system}, use) => {
      stored ??= storeRichArticle(client)
      await stored
      await expect.poll(async () => (await fetch(system.site + richPath)).status).toBe(200)
      await use()
    },
    {auto: true},
  ],
})
