import type {Browser} from '@playwright/test'
import type {LakeProcess} from '../../tests/lake/lake-process.ts'
import type {Server} from './server.ts'

/** What is compared, all of it running at the same time. */
export interface Stage {
  browser: Browser
  lake: LakeProcess
  /** As readers get it. */
  site: Server
  /** The same pages from `next start`, without the front. */
  level: Server
  /** The same pages from `next start`, as Next makes them. */
  next: Server
  /** The smallest page that Next can make, at `/`. */
  empty: Server
  /** The same texts as plain files. */
  files: Server
  /** The addresses of `site` and `files` over HTTPS, as a host's proxy would serve them. */
  secure: {site: string; files: string}
}

/** The pages that are looked at by Lighthouse, and that the static server has too. */
export const pages = {
  home: '/',
  article: '/articles/mindful-communication',
  topic: '/topics/trust',
  archive: '/articles',
  'request form': '/sessions',
}
