import {stegaClean} from '@sanity/client/stega'
import type {Page, SiteContent} from '../../content/index.ts'
import {siteName} from '../../content/site.ts'
import {href} from '../../shared/href.ts'
import {textOf} from '../../shared/stored.ts'
import type {SiteSettings} from '../../settings.ts'
import {readArticleText} from '../../text/article-text.ts'
import {markdownFormat} from '../../text/markdown-format.ts'
import {writeText} from '../../text/write-text.ts'
import {wordsFor} from '../../words/words.ts'
import {writeMarkdownFile} from './markdown-file.ts'

/** Serializes a plain page as Markdown with front matter. */
export function writePage(marked: Page, site: SiteContent, settings: SiteSettings): string {
  const page = stegaClean(marked)
  const address = new URL(href(page) ?? '/', settings.siteUrl).href
  const words = wordsFor(site.settings?.language)
  const title = textOf(page.title) || words.site.untitled
  return writeMarkdownFile({
    title,
    text: writeText(readArticleText(page.body), markdownFormat(words), {
      ...settings,
      words,
      page: address,
      invitation: site.settings?.callToAction,
    }),
    fields: [
      ['title', title],
      ['description', textOf(page.seo?.description)],
      ['modified', page._updatedAt],
      ['language', words.language],
      ['site', siteName(site)],
      ['canonical', address],
    ],
  })
}
