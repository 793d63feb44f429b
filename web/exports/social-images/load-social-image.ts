import type {SiteContent} from '../../content/index.ts'
import {
  getArticleAsReader,
  getAuthorAsReader,
  getPageAsReader,
  getSeriesAsReader,
  getSiteAsReader,
  getTopicAsReader,
} from '../../content/published.ts'
import {parseHref, type TypeWithPage} from '../../shared/href.ts'
import {
  articleImage,
  authorImage,
  pageImage,
  seriesImage,
  siteImage,
  topicImage,
  type SocialImage,
} from './social-image.ts'

type Load = (slug: string, site: SiteContent) => Promise<SocialImage | undefined>

const loaders: Record<TypeWithPage, Load> = {
  article: async (slug, site) => when((await getArticleAsReader(slug)).content, site, articleImage),
  author: async (slug, site) => when((await getAuthorAsReader(slug)).content, site, authorImage),
  topic: async (slug, site) => when((await getTopicAsReader(slug)).content, site, topicImage),
  page: async (slug, site) => when((await getPageAsReader(slug)).content, site, pageImage),
  series: async (slug, site) => when((await getSeriesAsReader(slug)).content, site, seriesImage),
}

/**
 * Loads the published social image of the page at a path; undefined if there is none. Rejects if the lake is
 * unreachable.
 */
export async function loadSocialImage(path: string): Promise<SocialImage | undefined> {
  const address = parseHref(path)
  if (path !== '/' && !address) return undefined
  const {content: site} = await getSiteAsReader()
  return address ? loaders[address.type](address.slug, site) : siteImage(site)
}

function when<Document>(
  document: Document | null,
  site: SiteContent,
  make: (document: Document, site: SiteContent) => SocialImage,
): SocialImage | undefined {
  return document ? make(document, site) : undefined
}
