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
  const [, {content: series, tags}] = await load(await pageSlug(params))
  if (!series) notFound()
  return (
    <Main tags={tags}>
      <PageHeader
        trail={archiveTrail}
        title={series.title ?? 'Untitled'}
        description={series.description}
      />
      <ArticleList
        articles={series.articles}
        label="The parts, in their order"
        empty="No part of this series has been published yet."
      />
    </Main>
  )
}

async function load(slug: string) {
  return Promise.all([getSite(), getSeries(slug)])
}
