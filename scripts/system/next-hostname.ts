/**
 * Returns the host name for Next's `--hostname`. Next writes a loopback address as `localhost` in the address of a
 * request: given the number, it takes its own address for another server's, and does not serve rewrites.
 */
export function nextHostname(host: string): string {
  return /^(?:127\.|::1$)/.test(host) ? 'localhost' : host
}
