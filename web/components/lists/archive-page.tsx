import {notFound} from 'next/navigation'
import {getArchive, pageLength} from '../../content/index.ts'
import {ArticleList} from './article-list.tsx'
import {FeedLinks} from '../site/feed-links.tsx'
import {Main} from '../site/main.tsx'
import {PageHeader} from '../site/page-header.tsx'
import {Pagination} from '../site/pagination.tsx'

/** Renders a page of the archive, newest first. The first page exists even without articles. */
export async function ArchivePage({page}: {page: number}) {
  const {content, tags} = await getArchive(page)
  const {articles, total} = content
  if (page > 1 && articles.length === 0) notFound()
  return (
    <Main tags={tags}>
      <PageHeader trail={[{name: 'Home', href: '/'}]} title="All articles">
        <FeedLinks what="new articles" />
      </PageHeader>
      <ArticleList
        articles={articles}
        label={total === 1 ? 'One article' : `${total} articles, newest first`}
        empty="Nothing has been published yet."
      />
      <Pagination page={page} pages={Math.ceil(total / pageLength)} />
    </Main>
  )
}
