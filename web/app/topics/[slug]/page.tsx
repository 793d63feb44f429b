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
import {wordsFor} from '../../../words/words.ts'

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
    feed: {
      title: topic.title ?? wordsFor(site.settings?.language).site.untitled,
      path: href(topic) ?? '',
    },
  })
}

export default async function TopicPage({params}: Props) {
  const [{content: site}, {content: topic, tags}] = await load(await pageSlug(params))
  if (!topic) notFound()
  const words = wordsFor(site.settings?.language)
  return (
    <Main tags={tags}>
      <PageHeader
        trail={archiveTrail(words)}
        title={topic.title ?? words.site.untitled}
        description={topic.description}
        words={words}
      >
        <FeedLinks what="topic" path={href(topic) ?? ''} words={words} />
      </PageHeader>
      <ArticleList
        articles={topic.articles}
        label={words.site.articles}
        empty={words.lists.nothingOnTopic}
        words={words}
      />
    </Main>
  )
}

async function load(slug: string) {
  return Promise.all([getSite(), getTopic(slug)])
}
