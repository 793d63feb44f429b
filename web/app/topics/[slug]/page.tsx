import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {topicImage} from '../../../exports/social-images/social-image.ts'
import {ArticleList} from '../../../components/lists/article-list.tsx'
import {archiveTrail} from '../../../components/site/breadcrumbs.tsx'
import {FeedLinks} from '../../../components/site/feed-links.tsx'
import {Main} from '../../../components/site/main.tsx'
import {PageHeader} from '../../../components/site/page-header.tsx'
import {getSite, getTopic} from '../../../content/index.ts'
import {renderOnFirstVisit, metadataSlug, pageSlug} from '../../../content/slug-param.ts'
import {href} from '../../../shared/href.ts'
import {pageMetadata} from '../../../exports/page-metadata.ts'

interface Props {
  params: Promise<{slug: string}>
}

export const generateStaticParams = renderOnFirstVisit

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const [{content: site}, {content: topic}] = await load(await metadataSlug(params))
  if (!topic) return {}
  return pageMetadata({
    site,
    title: topic.title ?? undefined,
    description: topic.description,
    path: href(topic) ?? '/',
    socialImage: topicImage(topic, site),
    feed: {title: topic.title ?? 'Untitled', path: href(topic) ?? ''},
  })
}

export default async function TopicPage({params}: Props) {
  const [, {content: topic, tags}] = await load(await pageSlug(params))
  if (!topic) notFound()
  return (
    <Main tags={tags}>
      <PageHeader
        trail={archiveTrail}
        title={topic.title ?? 'Untitled'}
        description={topic.description}
      >
        <FeedLinks what="this topic" path={href(topic) ?? ''} />
      </PageHeader>
      <ArticleList
        articles={topic.articles}
        label="Articles"
        empty="No article on this topic has been published yet."
      />
    </Main>
  )
}

async function load(slug: string) {
  return Promise.all([getSite(), getTopic(slug)])
}
