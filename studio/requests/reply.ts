/** How a person can be answered. */
export type Reply =
  | {kind: 'mail'; address: string; href: string}
  | {kind: 'call'; number: string; href: string}

const mail = /[^\s<>,;:"()[\]\\@]+@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/u
const number = /\+?\d[\d\s()./-]{4,}\d/u

/**
 * Returns the ways to answer a person, from what she wrote into the field for it: "mail me at a@b.org, or call
 * +31 6 1234 5678". The mail has a subject, so that it is recognised.
 */
export function repliesTo(reach: unknown, subject: string): Reply[] {
  if (typeof reach !== 'string') return []
  const address = mail.exec(reach)?.[0]
  const called = number.exec(address ? reach.replace(address, ' ') : reach)?.[0]
  return [
    ...(address ? [mailTo(address, subject)] : []),
    ...(called
      ? [{kind: 'call' as const, number: called, href: `tel:${called.replace(/[^\d+]/g, '')}`}]
      : []),
  ]
}

function mailTo(address: string, subject: string): Reply {
  // Everything that has a meaning in a `mailto:` address is encoded (RFC 6068): a stranger wrote it.
  const to = encodeURIComponent(address).replaceAll('%40', '@')
  return {kind: 'mail', address, href: `mailto:${to}?subject=${encodeURIComponent(subject)}`}
}
