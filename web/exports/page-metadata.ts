import type {Metadata} from 'next'
import {stegaClean} from '@sanity/client/stega'
import {
  socialImageAlt,
  socialImageHref,
  socialImageSize,
  siteImage,
  type SocialImage,
} from './social-images/social-image.ts'
import {siteSettings} from '../settings.ts'
import type {Picture, SiteContent} from '../content/index.ts'
import {siteName} from '../content/site.ts'
import {pictureAddress} from '../assets/picture-sources.ts'
import {readLanguage} from '../shared/language.ts'
import {safeHref} from '../shared/href.ts'

export interface PageDescription {
  site: SiteContent | undefined
  /** The site's name if undefined. */
  title?: string | undefined
  description?: string | null | undefined
  path: string
  /** The language of the page, if it differs from that of the site. */
  language?: string | undefined
  /** The original address of the page, for search engines. */
  canonical?: string | null | undefined
  /** Whether search engines should not index the page. */
  noIndex?: boolean | null | undefined
  /** The page's own picture, which takes precedence over that of the settings and over a social image. */
  picture?: Picture | null | undefined
  /** The social image of a document's page. Other pages use that of the site. */
  socialImage?: SocialImage | undefined
  /** Whether the page also exists as Markdown. */
  markdown?: boolean
  /** For an article: its dates and authors. */
  article?: {publishedAt: string | null; modifiedAt?: string | null; authors: string[]}
  /** The title and path of a topic, which has feeds of its own. */
  feed?: {title: string; path: string} | undefined
}

/** Creates the metadata of a page: title, description, canonical address, feeds, and previews for sharing. */
export function pageMetadata(marked: PageDescription): Metadata {
  // Texts of a preview contain invisible characters, which must not be in the page's head.
  const page = stegaClean(marked)
  const {siteUrl} = siteSettings()
  const name = siteName(page.site)
  const title = page.title?.trim() || name
  const description = page.description?.trim() || page.site?.settings?.description?.trim()
  const own = new URL(page.path, siteUrl).href
  const url = readCanonical(page.canonical) ?? own
  return {
    metadataBase: new URL(siteUrl),
    title: title === name ? name : `${title} · ${name}`,
    ...(description && {description}),
    ...(page.noIndex && {robots: {index: false, follow: true}}),
    alternates: {
      canonical: url,
      types: {
        ...feedTypes([{title: name, path: ''}, page.feed], siteUrl),
        ...(page.markdown && {'text/markdown': `${own}.md`}),
      },
    },
    openGraph: {
      url,
      siteName: name,
      title,
      locale: readLanguage(page.language ?? page.site?.settings?.language).replace('-', '_'),
      ...(description && {description}),
      images: [sharedImage(page, title)],
      ...articleGraph(page.article),
    },
    twitter: {card: 'summary_large_image'},
  }
}

function sharedImage({picture, socialImage, path, site}: PageDescription, title: string) {
  const shared = site?.settings?.design?.shareImage
  const pictures = [picture, shared].flatMap((each) => {
    const url = pictureAddress(each, siteSettings(), socialImageSize)
    return url ? [{url, ...socialImageSize, alt: each?.alt?.trim() || title}] : []
  })
  if (pictures[0]) return pictures[0]
  const image = socialImage ?? siteImage(site)
  const url = socialImageHref(socialImage ? path : '/', image)
  return {url, ...socialImageSize, alt: socialImageAlt(image), type: 'image/png'}
}

/** Returns the feeds that feed readers discover on the page. */
function feedTypes(feeds: (PageDescription['feed'] | undefined)[], siteUrl: string) {
  const links = (file: string) =>
    feeds.flatMap((feed) =>
      feed ? [{title: feed.title, url: `${siteUrl}${feed.path}/${file}`}] : [],
    )
  return {
    'application/rss+xml': links('rss.xml'),
    'application/atom+xml': links('atom.xml'),
    'application/feed+json': links('feed.json'),
  }
}

function readCanonical(address: string | null | undefined): string | undefined {
  const safe = safeHref(address)
  return safe?.startsWith('https:') ? safe : undefined
}

function articleGraph(article: PageDescription['article']) {
  if (!article) return {type: 'website' as const}
  const {publishedAt, modifiedAt, authors} = article
  return {
    type: 'article' as const,
    ...(publishedAt && {publishedTime: publishedAt}),
    ...(modifiedAt && {modifiedTime: modifiedAt}),
    ...(authors.length > 0 && {authors}),
  }
}
