import {
  getArticleAsReader,
  getAuthorAsReader,
  getSeriesAsReader,
  getSiteAsReader,
  getTopicAsReader,
  type SiteContent,
} from '../../content/index.ts'
import {parseHref, type AddressedType} from '../../shared/href.ts'
import {articleCard, authorCard, seriesCard, siteCard, topicCard, type Card} from './card.ts'

type Load = (slug: string, site: SiteContent) => Promise<Card | undefined>

const loaders: Record<AddressedType, Load> = {
  article: async (slug, site) => when((await getArticleAsReader(slug)).content, site, articleCard),
  author: async (slug, site) => when((await getAuthorAsReader(slug)).content, site, authorCard),
  topic: async (slug, site) => when((await getTopicAsReader(slug)).content, site, topicCard),
  series: async (slug, site) => when((await getSeriesAsReader(slug)).content, site, seriesCard),
}

/** The card of the page at this path as readers see it; undefined where they see none. Rejects without the lake. */
export async function loadCard(path: string): Promise<Card | undefined> {
  const address = parseHref(path)
  if (path !== '/' && !address) return undefined
  const {content: site} = await getSiteAsReader()
  return address ? loaders[address.type](address.slug, site) : siteCard(site)
}

function when<Document>(
  document: Document | null,
  site: SiteContent,
  make: (document: Document, site: SiteContent) => Card,
): Card | undefined {
  return document ? make(document, site) : undefined
}
