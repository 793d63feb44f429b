import type {ReactNode} from 'react'
import {mainId} from '../components/site/main.tsx'
import {SiteFooter} from '../components/site/site-footer.tsx'
import {SiteHeader} from '../components/site/site-header.tsx'
import {getSiteIfAvailable} from '../content/index.ts'
import {siteName} from '../content/site-name.ts'
import {PreviewParts} from '../preview/preview-parts.tsx'
import {currentPreview} from '../preview/preview.ts'
import {readLanguage} from '../text/read-language.ts'

/** Named in global.css as well; the number changes with the file, because browsers keep it for good. */
const font = '/fonts/newsreader-upright-core-1.woff2'

/** The readers' script, with a mark of its content in its address: see `next.config.ts`. */
const elements = process.env['ELEMENTS_ADDRESS']

/** What stands around every page. It is there even when the lake is not, without what only the lake knows. */
export default async function Layout({children}: {children: ReactNode}) {
  const {content: site, tags} = await getSiteIfAvailable()
  const preview = await currentPreview()
  const name = siteName(site)
  return (
    // The elements note a chosen theme here before Next's runtime, where it runs, looks.
    <html lang={readLanguage(site?.settings?.language)} suppressHydrationWarning>
      <head>
        {/* The page waits for this as it does for its style: it says which colours to begin with. */}
        <script type="module" src={elements} async blocking="render" />
        <link rel="preload" href={font} as="font" type="font/woff2" crossOrigin="anonymous" />
      </head>
      <body>
        <live-page data-tags={preview ? '*' : tags.join(' ')}>
          <a className="skip" href={`#${mainId}`}>
            Skip to the text
          </a>
          <SiteHeader name={name} settings={site?.settings} />
          {children}
          <SiteFooter name={name} site={site} />
        </live-page>
        {preview && <PreviewParts preview={preview} />}
      </body>
    </html>
  )
}
