import {Fragment} from 'react'
import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {ArticleBody} from '../../../components/article-body.tsx'
import {AuthorCard} from '../../../components/author-card.tsx'
import {CallToAction} from '../../../components/call-to-action.tsx'
import {Main} from '../../../components/main.tsx'
import {Neighbours} from '../../../components/neighbours.tsx'
import {Picture} from '../../../components/picture.tsx'
import {Published} from '../../../components/published.tsx'
import {Notes} from '../../../components/notes.tsx'
import {References} from '../../../components/references.tsx'
import {TopicLinks} from '../../../components/topic-links.tsx'
import {getArticle, getSite, type Article, type Author} from '../../../content/index.ts'
import {madeOnFirstVisit} from '../../../content/made-on-first-visit.ts'
import {decodeSegment, href} from '../../../href.ts'
import {pageMetadata} from '../../../page-metadata.ts'
import {readArticleText, type ArticleText} from '../../../text/article-text.ts'
import styles from './page.module.css'

interface Props {
  params: Promise<{slug: string}>
}

export const generateStaticParams = madeOnFirstVisit

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const [{content: site}, {content: article}] = await load(params)
  if (!article) return {}
  return pageMetadata({
    site,
    title: article.title ?? undefined,
    description: article.lede,
    path: href(article) ?? '/',
    picture: article.cover,
    article: {
      publishedAt: article.publishedAt,
      authors: readAuthors(article).flatMap(({name}) => name ?? []),
    },
  })
}

export default async function ArticlePage({params}: Props) {
  const [{content: site}, {content: article, tags}] = await load(params)
  if (!article) notFound()
  const text = readArticleText(article.body)
  const invitation = site.settings?.callToAction
  const topics = (article.topics ?? []).filter(Boolean)
  return (
    <Main tags={tags}>
      <article className={styles['article']}>
        <header>
          <TopicLinks topics={topics} />
          <h1>{article.title ?? 'Untitled'}</h1>
          {article.lede && <p className={styles['lede']}>{article.lede}</p>}
          <Byline article={article} minutes={text.minutes} />
        </header>
        <Picture
          picture={article.cover}
          aspect={16 / 9}
          sizes="(min-width: 56em) 54rem, 100vw"
          className={styles['cover']}
          first
        />
        <ArticleBody text={text} invitation={invitation} from={article.slug} />
        <Notes footnotes={text.footnotes} />
        <References references={text.references} />
        {!invites(text) && <CallToAction invitation={invitation} from={article.slug} />}
        <footer>
          {readAuthors(article).map((author) => (
            <AuthorCard key={author._id} author={author} />
          ))}
          <Neighbours previous={article.previous} next={article.next} />
        </footer>
      </article>
    </Main>
  )
}

function Byline({article, minutes}: {article: Article; minutes: number}) {
  const authors = readAuthors(article).filter(({name}) => name)
  return (
    <p className={styles['byline']}>
      {authors.length > 0 && (
        <span>
          By{' '}
          {authors.map((author, index) => (
            <Fragment key={author._id}>
              {index > 0 && (index < authors.length - 1 ? ', ' : ' and ')}
              {href(author) ? <a href={href(author)}>{author.name}</a> : author.name}
            </Fragment>
          ))}
        </span>
      )}
      <Published date={article.publishedAt} />
      <span>{minutes} min read</span>
    </p>
  )
}

/** Those whom readers can see; nobody else has a name to show. */
function readAuthors({authors}: Article): Author[] {
  return (authors ?? []).filter((author) => author !== null)
}

/** Whether the text itself holds the call to action, so that it need not be repeated below it. */
function invites({blocks}: ArticleText): boolean {
  return blocks.some(({_type}) => _type === 'callToAction')
}

async function load(params: Props['params']) {
  const {slug} = await params
  return Promise.all([getSite(), getArticle(decodeSegment(slug))])
}
