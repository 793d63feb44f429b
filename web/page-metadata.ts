import type {Metadata} from 'next'
import {siteSettings} from './content/client.ts'
import type {Picture, SiteContent} from './content/index.ts'
import {pictureSources} from './images/picture-sources.ts'

/** The site's name until its settings have one. */
export const unnamedSite = 'Stillwater'

export function siteName(site: SiteContent | undefined): string {
  return site?.settings?.title?.trim() || unnamedSite
}

export interface PageDescription {
  site: SiteContent | undefined
  /** The site's name when not given. */
  title?: string | undefined
  description?: string | null | undefined
  path: string
  picture?: Picture | null
  /** For an article: when it was published and by whom. */
  article?: {publishedAt: string | null; author: string | null}
}

/** Title, description, canonical address and what others show when the page is shared. */
export function pageMetadata(page: PageDescription): Metadata {
  const {siteUrl} = siteSettings()
  const name = siteName(page.site)
  const title = page.title?.trim() || name
  const description = page.description?.trim() || page.site?.settings?.description?.trim()
  const {src, width, height} = pictureSources(page.picture, siteSettings(), 1200 / 630) ?? {}
  const url = new URL(page.path, siteUrl).href
  return {
    metadataBase: new URL(siteUrl),
    title: title === name ? name : `${title} · ${name}`,
    ...(description && {description}),
    alternates: {canonical: url},
    openGraph: {
      url,
      siteName: name,
      title,
      locale: 'en',
      ...(description && {description}),
      ...(src && {images: [{url: src, width, height, alt: page.picture?.alt ?? ''}]}),
      ...articleGraph(page.article),
    },
    twitter: {card: src ? 'summary_large_image' : 'summary'},
  }
}

function articleGraph(article: PageDescription['article']) {
  if (!article) return {type: 'website' as const}
  const {publishedAt, author} = article
  return {
    type: 'article' as const,
    ...(publishedAt && {publishedTime: publishedAt}),
    ...(author && {authors: [author]}),
  }
}
