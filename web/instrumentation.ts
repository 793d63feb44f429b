/** Called by Next once, before the first request: the site follows the lake from its start. */
export async function register(): Promise<void> {
  const {NEXT_RUNTIME, NEXT_PHASE} = process.env
  // Not every way of starting Next says that this is Node.
  if (NEXT_RUNTIME === 'edge' || NEXT_PHASE === 'phase-production-build') return
  const {siteSettings} = await import('./lake/client.ts')
  try {
    siteSettings()
  } catch (error) {
    // Next would go on without what this starts, and answer every request with 500.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  const {limitNextServer} = await import('./http/server-limits.ts')
  limitNextServer(siteSettings())
  const {startRequestJobs} = await import('./requests/index.ts')
  startRequestJobs()
  if (siteSettings().freshness === 'calls') return
  const {liveRelay} = await import('./freshness/live.ts')
  liveRelay()
}
