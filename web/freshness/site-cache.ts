import {contentClient} from '../lake/client.ts'
import {fetchReply} from '../lake/fetch-reply.ts'
import {createAnswers, type Answers} from './answers.ts'
import {createPageStore, type PageStore} from './page-store.ts'
import {createTagClock, type TagClock} from './tag-clock.ts'

/** All that this process keeps, and the clock that says what of it may be out of date. */
export interface SiteCache {
  clock: TagClock
  answers: Answers
  pages: PageStore
  /** Called with the key of each page that was made. */
  onRendered: (key: string) => void
}

const megabyte = 1024 * 1024
const key = Symbol.for('stillwater.cache')

/** Next loads a module once for each of its uses; the process has its cache only once all the same. */
const shared: typeof globalThis & {[key]?: SiteCache} = globalThis

export function siteCache(): SiteCache {
  shared[key] ??= createSiteCache()
  return shared[key]
}

function createSiteCache(): SiteCache {
  const clock = createTagClock()
  return {
    clock,
    answers: createAnswers({
      ask: (question) => fetchReply(contentClient(), question),
      clock,
      room: 32 * megabyte,
    }),
    pages: createPageStore({clock, room: 64 * megabyte}),
    // For whoever wants to see what is made anew, and what is not.
    onRendered: process.env['SITE_SHOW_RENDERS'] === '1' ? print : () => {},
  }
}

function print(page: string): void {
  console.log(`rendered ${page.slice(page.indexOf('/$/') + 2)}`)
}
