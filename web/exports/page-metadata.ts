import type {Metadata} from 'next'
import {stegaClean} from '@sanity/client/stega'
import {cardAlt, cardHref, cardSize, siteCard, type Card} from './social-images/card.ts'
import {siteSettings} from '../lake/client.ts'
import type {Picture, SiteContent} from '../content/index.ts'
import {pictureAddress} from '../assets/picture-sources.ts'
import {siteName} from '../content/site-name.ts'
import {readLanguage} from '../text/read-language.ts'
import {safeHref} from '../shared/safe-href.ts'

export interface PageDescription {
  site: SiteContent | undefined
  /** The site's name when not given. */
  title?: string | undefined
  description?: string | null | undefined
  path: string
  /** Where the page first appeared, which search engines are to show instead. */
  canonical?: string | null | undefined
  /** Whether search engines are to leave it alone. */
  noIndex?: boolean | null | undefined
  /** A picture of its own, which goes before any card. */
  picture?: Picture | null | undefined
  /** What is drawn for a page about one document; others show the site's own card. */
  card?: Card | undefined
  /** For an article: when it was published and by whom. */
  article?: {publishedAt: string | null; modifiedAt?: string | null; authors: string[]}
  /** The name and path of what has feeds of its own, such as a topic. */
  feed?: {title: string; path: string} | undefined
}

/** Title, description, canonical address and what others show when the page is shared. */
export function pageMetadata(marked: PageDescription): Metadata {
  // In a preview, texts carry unseen marks: a page's head is no place for them.
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
        ...(page.article && {'text/markdown': `${own}.md`}),
      },
    },
    openGraph: {
      url,
      siteName: name,
      title,
      locale: readLanguage(page.site?.settings?.language).replace('-', '_'),
      ...(description && {description}),
      images: [sharedImage(page, title)],
      ...articleGraph(page.article),
    },
    twitter: {card: 'summary_large_image'},
  }
}

function sharedImage({picture, card, path, site}: PageDescription, title: string) {
  const own = pictureAddress(picture, siteSettings(), cardSize)
  if (own) return {url: own, ...cardSize, alt: picture?.alt?.trim() || title}
  const shown = card ?? siteCard(site)
  const url = cardHref(card ? path : '/', shown)
  return {url, ...cardSize, alt: cardAlt(shown), type: 'image/png'}
}

/** The feeds that a reader of feeds finds on the page. */
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
