import {StartFailure} from './start-failure.ts'

/** Returns Next's `server.js` for the packed site: it checks Node's version and listens on SITE_HOST. */
export function plainServer(script: string): string {
  return `require('./server/require-node.cjs')\n${listenOnSiteHost(script)}`
}

/** Next's own server listens on every address of the machine if HOSTNAME is not set, and most shells set it. */
function listenOnSiteHost(script: string): string {
  const own = "process.env.HOSTNAME || '0.0.0.0'"
  if (script.split(own).length !== 2) {
    throw new StartFailure(
      `Next’s server.js no longer has "${own}". Adapt scripts/system/next-server.ts to it.`,
    )
  }
  // The same rule as in `nextHostname`.
  const host = "(process.env.SITE_HOST || 'localhost').replace(/^(127\\..*|::1)$/, 'localhost')"
  return script.replace(own, () => host)
}

/**
 * Returns the host name for Next's `--hostname`. Next replaces a loopback address by `localhost` in request
 * URLs. If it is given the number, it mistakes its own URL for that of another server and does not serve
 * rewrites.
 */
export function nextHostname(host: string): string {
  return /^(?:127\.|::1$)/.test(host) ? 'localhost' : host
}
