import type {Browser} from '@playwright/test'
import type {LakeProcess} from '../../tests/lake/lake-process.ts'
import type {Server} from './server.ts'

/** The compared servers, all running at the same time. */
export interface Stage {
  browser: Browser
  lake: LakeProcess
  /** The site in production mode, with the page server. */
  site: Server
  /** The same pages from `next start`, without the page server. */
  withoutPageServer: Server
  /** The same pages from `next start`, as Next renders them. */
  next: Server
  /** The smallest possible Next page, at `/`. */
  empty: Server
  /** The same texts as static files. */
  files: Server
  /** The URLs of `site` and `files` over HTTPS, as behind a host's proxy. */
  secure: {site: string; files: string}
}

/** The pages that Lighthouse visits. The static server has them too. */
export const pages = {
  home: '/',
  article: '/articles/mindful-communication',
  topic: '/topics/trust',
  archive: '/articles',
  'request form': '/sessions',
}
