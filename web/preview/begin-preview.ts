import {cookies, draftMode} from 'next/headers'
import {siteSettings} from '../settings.ts'
import {draftModeCookie} from './cookies.ts'

/** A cookie of a preview. With `readable`, the page's script can read it. */
export interface PreviewCookie {
  name: string
  value: string
  readable?: boolean
}

/**
 * Starts a preview in this browser: sets Next's draft-mode cookie and the given ones. From now on its pages are
 * rendered for it alone, until the cookies expire.
 */
export async function beginPreview(seconds: number, given: PreviewCookie[]): Promise<void> {
  const jar = await cookies()
  const mode = await draftMode()
  // The Studio is on the same site, so cross-site cookies are not needed.
  const options = {
    path: '/',
    sameSite: 'lax',
    secure: siteSettings().siteUrl.startsWith('https:'),
    maxAge: seconds,
  } as const
  // Next sets this cookie for cross-site frames, which browsers refuse without TLS. So it is set again.
  mode.enable()
  const key = jar.get(draftModeCookie)?.value
  if (key) jar.set(draftModeCookie, key, {...options, httpOnly: true})
  for (const {name, value, readable = false} of given) {
    jar.set(name, value, {...options, httpOnly: !readable})
  }
}

const base = 'http://site.invalid'

/** Returns the path of an address on this site, or `/` for an address elsewhere. */
export function localPath(address: string | null | undefined): string {
  const url = URL.parse(address || '/', base)
  // A path that begins with two slashes would be read as a host.
  if (!url || url.origin !== base || url.pathname.startsWith('//')) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
