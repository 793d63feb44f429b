import type {Metadata} from 'next'
import {stegaClean} from '@sanity/client/stega'
import {siteSettings} from './content/client.ts'
import type {Picture, SiteContent} from './content/index.ts'
import {pictureAddress} from './images/picture-sources.ts'

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
  article?: {publishedAt: string | null; authors: string[]}
}

/** The size that everybody who shows shared pages asks for. */
const shared = {width: 1200, height: 630}

/** Title, description, canonical address and what others show when the page is shared. */
export function pageMetadata(marked: PageDescription): Metadata {
  // In a preview, texts carry unseen marks: a page's head is no place for them.
  const page = stegaClean(marked)
  const {siteUrl} = siteSettings()
  const name = siteName(page.site)
  const title = page.title?.trim() || name
  const description = page.description?.trim() || page.site?.settings?.description?.trim()
  const src = pictureAddress(page.picture, siteSettings(), shared)
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
      ...(src && {images: [{url: src, ...shared, alt: page.picture?.alt ?? ''}]}),
      ...articleGraph(page.article),
    },
    twitter: {card: src ? 'summary_large_image' : 'summary'},
  }
}

function articleGraph(article: PageDescription['article']) {
  if (!article) return {type: 'website' as const}
  const {publishedAt, authors} = article
  return {
    type: 'article' as const,
    ...(publishedAt && {publishedTime: publishedAt}),
    ...(authors.length > 0 && {authors}),
  }
}
