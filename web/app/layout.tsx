import type {ReactNode} from 'react'
import localFont from 'next/font/local'
import {connection} from 'next/server'
import {mainId} from '../components/main.tsx'
import {SiteFooter} from '../components/site-footer.tsx'
import {SiteHeader} from '../components/site-header.tsx'
import {getSite, renderedAt} from '../content/index.ts'
import {siteName} from '../page-metadata.ts'
import './global.css'

const newsreader = localFont({
  src: [
    {path: '../fonts/newsreader.woff2', style: 'normal', weight: '200 800'},
    {path: '../fonts/newsreader-italic.woff2', style: 'italic', weight: '200 800'},
  ],
  variable: '--newsreader',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
  fallback: ['Iowan Old Style', 'Charter', 'Georgia', 'serif'],
})

/** What stands around every page. It is there even when the lake is not, without what only the lake knows. */
export default async function Layout({children}: {children: ReactNode}) {
  // Pages are made when they are asked for: a build needs no lake, and nothing is out of date.
  await connection()
  const since = renderedAt()
  const {content: site, tags} = await getSite().catch(() => ({content: undefined, tags: ['*']}))
  const name = siteName(site)
  return (
    <html lang="en" className={newsreader.variable}>
      <body>
        <live-page data-since={since} data-tags={tags.join(' ')}>
          <a className="skip" href={`#${mainId}`}>
            Skip to the text
          </a>
          <SiteHeader name={name} />
          {children}
          <SiteFooter
            name={name}
            description={site?.settings?.description ?? null}
            topics={site?.topics ?? []}
          />
        </live-page>
        <script type="module" src="/live-page.js" async />
      </body>
    </html>
  )
}
