import type {Viewer} from '../viewer.ts'
import type {Access} from './access.ts'
import type {TokenStore} from './token-store.ts'

/**
 * Ends the event streams and sockets of revoked tokens within seconds, and of expired ones within a minute.
 * Requests are not affected: each one checks its token.
 *
 * @returns a function that stops the check
 */
export function watchTokens(
  store: TokenStore,
  access: Access,
  open: {endWhere: (ends: (viewer: Viewer) => boolean) => void}[],
  report: (error: unknown) => void,
  every = 2000,
): () => void {
  let version = store.version()
  let checked = Date.now()
  const timer = setInterval(() => {
    try {
      const current = store.version()
      if (current === version && Date.now() - checked < 60_000) return
      version = current
      checked = Date.now()
      const isOver = (viewer: Viewer): boolean => viewer.kind === 'user' && !access.isAlive(viewer)
      for (const {endWhere} of open) endWhere(isOver)
    } catch (error) {
      report(error)
    }
  }, every)
  timer.unref()
  return () => clearInterval(timer)
}
