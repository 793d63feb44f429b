import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {seriesImage} from '../../../exports/social-images/social-image.ts'
import {ArticleList} from '../../../components/lists/article-list.tsx'
import {archiveTrail} from '../../../components/site/breadcrumbs.tsx'
import {Main} from '../../../components/site/main.tsx'
import {PageHeader} from '../../../components/site/page-header.tsx'
import {getSeries, getSite} from '../../../content/index.ts'
import {renderOnFirstVisit, metadataSlug, pageSlug} from '../../../content/slug-param.ts'
import {href} from '../../../shared/href.ts'
import {pageMetadata} from '../../../exports/page-metadata.ts'
import {wordsFor} from '../../../words/words.ts'

interface Props {
  params: Promise<{slug: string}>
}

export const generateStaticParams = renderOnFirstVisit

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const [{content: site}, {content: series}] = await load(await metadataSlug(params))
  if (!series) return {}
  return pageMetadata({
    site,
    title: series.title ?? undefined,
    description: series.description,
    path: href(series) ?? '/',
    socialImage: seriesImage(series, site),
  })
}

export default async function SeriesPage({params}: Props) {
  const [{content: site}, {content: series, tags}] = await load(await pageSlug(params))
  if (!series) notFound()
  const words = wordsFor(site.settings?.language)
  return (
    <Main tags={tags}>
      <PageHeader
        trail={archiveTrail(words)}
        title={series.title ?? words.site.untitled}
        description={series.description}
        words={words}
      />
      <ArticleList
        articles={series.articles}
        label={words.lists.parts}
        empty={words.lists.noParts}
        words={words}
      />
    </Main>
  )
}

async function load(slug: string) {
  return Promise.all([getSite(), getSeries(slug)])
}
