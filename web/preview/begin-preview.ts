import {cookies, draftMode} from 'next/headers'
import {siteSettings} from '../lake/client.ts'
import {draftModeCookie} from './draft-mode-cookie.ts'

/** A cookie of a preview; `readable` by the page's own script. */
export interface PreviewCookie {
  name: string
  value: string
  readable?: boolean
}

/** From now on each page is made for this browser alone, which brings these cookies for so many seconds. */
export async function beginPreview(seconds: number, given: PreviewCookie[]): Promise<void> {
  const jar = await cookies()
  const mode = await draftMode()
  // The Studio is on the same site, so the cookies need not pass to the frames of others.
  const options = {
    path: '/',
    sameSite: 'lax',
    secure: siteSettings().siteUrl.startsWith('https:'),
    maxAge: seconds,
  } as const
  // Next makes this cookie for frames of other sites, which browsers refuse where there is no TLS.
  mode.enable()
  const key = jar.get(draftModeCookie)?.value
  if (key) jar.set(draftModeCookie, key, {...options, httpOnly: true})
  for (const {name, value, readable = false} of given) {
    jar.set(name, value, {...options, httpOnly: !readable})
  }
}
