import {notFound} from 'next/navigation'
import {getArchive, getSite} from '../../content/index.ts'
import {pageLength} from '../../content/site.ts'
import {ArticleList} from './article-list.tsx'
import {homeTrail} from '../site/breadcrumbs.tsx'
import {FeedLinks} from '../site/feed-links.tsx'
import {Main} from '../site/main.tsx'
import {PageHeader} from '../site/page-header.tsx'
import {Pagination} from '../site/pagination.tsx'
import {wordsFor} from '../../words/words.ts'

/** Renders a page of the archive, newest first. The first page exists even without articles. */
export async function ArchivePage({page}: {page: number}) {
  const [{content: site}, {content, tags}] = await Promise.all([getSite(), getArchive(page)])
  const {articles, total} = content
  const words = wordsFor(site.settings?.language)
  if (page > 1 && articles.length === 0) notFound()
  return (
    <Main tags={tags}>
      <PageHeader trail={homeTrail(words)} title={words.site.allArticles} words={words}>
        <FeedLinks what="articles" words={words} />
      </PageHeader>
      <ArticleList
        articles={articles}
        label={words.lists.newestFirst(total)}
        empty={words.lists.noArticles}
        words={words}
      />
      <Pagination page={page} pages={Math.ceil(total / pageLength)} words={words} />
    </Main>
  )
}
