/** Called once by Next before the first request. Starts the process's background work. */
export async function register(): Promise<void> {
  const {NEXT_RUNTIME, NEXT_PHASE} = process.env
  // NEXT_RUNTIME is not always set in Node.
  if (NEXT_RUNTIME === 'edge' || NEXT_PHASE === 'phase-production-build') return
  const {siteSettings} = await import('./settings.ts')
  try {
    siteSettings()
  } catch (error) {
    // Next would otherwise continue, and respond with 500 to every request.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  const {hasPageServer, limitNextServer} = await import('./http/server-limits.ts')
  limitNextServer(siteSettings())
  const {startRequestJobs} = await import('./requests/jobs.ts')
  startRequestJobs()
  const {startFollowJobs} = await import('./follow/jobs.ts')
  startFollowJobs()
  if (siteSettings().freshness === 'calls') return
  const {liveRelay} = await import('./freshness/live.ts')
  liveRelay()
  if (hasPageServer()) return
  const {siteCache} = await import('./freshness/site-cache.ts')
  const {sitePages} = await import('./freshness/site-pages.ts')
  siteCache().invalidations.subscribe(sitePages().renewal.start)
}
