import {StartFailure} from './start-failure.ts'

/** Returns Next's `server.js` as the packed site has it: it checks Node's version and listens on SITE_HOST. */
export function plainServer(script: string): string {
  return `require('./server/require-node.cjs')\n${listenOnSiteHost(script)}`
}

/** Next's own server listens on every address of the machine unless HOSTNAME is set, which most shells set. */
function listenOnSiteHost(script: string): string {
  const own = "process.env.HOSTNAME || '0.0.0.0'"
  if (script.split(own).length !== 2) {
    throw new StartFailure(
      `Next’s server.js no longer has "${own}". Adapt scripts/system/plain-server.ts to it.`,
    )
  }
  // As `nextHostname` does it.
  const host = "(process.env.SITE_HOST || 'localhost').replace(/^(127\\..*|::1)$/, 'localhost')"
  return script.replace(own, () => host)
}
