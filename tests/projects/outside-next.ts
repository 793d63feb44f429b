import {vi} from 'vitest'

// The site's modules run outside Next here: a request of a reader has no cookies, and Next caches nothing.
vi.mock('next/headers', () => ({
  cookies: async () => new Map(),
  draftMode: async () => ({isEnabled: false}),
}))
vi.mock('next/cache', () => ({cacheLife: () => {}, cacheTag: () => {}}))
