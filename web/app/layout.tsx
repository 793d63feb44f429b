import type {ReactNode} from 'react'
import {stegaClean} from '@sanity/client/stega'
import {mainId} from '../components/site/main.tsx'
import {Icons} from '../components/site/icons.tsx'
import {SiteFooter} from '../components/site/site-footer.tsx'
import {SiteHeader} from '../components/site/site-header.tsx'
import {getSiteIfAvailable} from '../content/index.ts'
import {siteName} from '../content/site.ts'
import {PreviewParts} from '../preview/preview-parts.tsx'
import {currentPreview} from '../preview/preview.ts'
import {noteLanguage, availableWords} from '../words/words.ts'
import {readDesign, usesNewsreader} from '../shared/design.ts'

/** Also named in global.css. The number changes with the file, because browsers cache it permanently. */
const font = '/fonts/newsreader-upright-core-1.woff2'

/** The readers' script, with a hash in its address: see `next.config.ts`. */
const elements = process.env['ELEMENTS_ADDRESS']

/** The layout of every page. It also renders while the lake is unreachable, without content. */
export default async function Layout({children}: {children: ReactNode}) {
  const {content: site, tags} = await getSiteIfAvailable()
  const preview = await currentPreview()
  const name = siteName(site)
  const words = availableWords(site)
  noteLanguage(words.language)
  const {accent, fonts} = readDesign(stegaClean(site?.settings?.design))
  return (
    // The elements set a chosen theme here before hydration, where there is any.
    <html
      lang={words.language}
      dir={words.dir === 'rtl' ? words.dir : undefined}
      suppressHydrationWarning
    >
      <head>
        {/* Blocks rendering as a style sheet does, because it sets the colour scheme. */}
        <script type="module" src={elements} async blocking="render" />
        {usesNewsreader(fonts) && (
          <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
        )}
        <Icons settings={site?.settings} />
      </head>
      <body>
        <live-page
          data-accent={accent}
          data-fonts={fonts}
          data-tags={preview ? '*' : tags.join(' ')}
          data-copied={words.site.copied}
          data-failed={words.site.notCopied}
        >
          <a className="skip" href={`#${mainId}`}>
            {words.site.skip}
          </a>
          <SiteHeader name={name} site={site} words={words} />
          {children}
          <SiteFooter name={name} site={site} words={words} />
        </live-page>
        {preview && <PreviewParts preview={preview} words={words} />}
      </body>
    </html>
  )
}
