import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {articleImage} from '../../../exports/social-images/social-image.ts'
import {citableArticle} from '../../../exports/citation-files/cite-article.ts'
import {ArticleBody, CareNotes, Contents} from '../../../components/article/article-body.tsx'
import {AuthorCard, Byline, TopicLinks} from '../../../components/article/byline.tsx'
import {FollowForm} from '../../../components/forms/follow-form.tsx'
import {Main} from '../../../components/site/main.tsx'
import {articleTrail, Breadcrumbs} from '../../../components/site/breadcrumbs.tsx'
import {CallToAction} from '../../../components/text/asides.tsx'
import {Cite, Notes, References} from '../../../components/article/endnotes.tsx'
import {Neighbours, chooseNext, Related, SeriesBox} from '../../../components/article/read-next.tsx'
import {Share} from '../../../components/article/share.tsx'
import {Picture} from '../../../components/text/figures.tsx'
import {getArticle, getSite, type Article, type Author} from '../../../content/index.ts'
import {renderOnFirstVisit, metadataSlug, pageSlug} from '../../../content/slug-param.ts'
import {href} from '../../../shared/href.ts'
import {describeArticle} from '../../../exports/linked-data/describe-article.ts'
import {LinkedData} from '../../../exports/linked-data/linked-data.tsx'
import {readOwnLanguage} from '../../../shared/language.ts'
import {pageMetadata} from '../../../exports/page-metadata.ts'
import {siteSettings, canFollow} from '../../../settings.ts'
import {readArticleText, type ArticleText} from '../../../text/article-text.ts'
import {wordsFor} from '../../../words/words.ts'
import styles from '../../../components/article/article-page.module.css'

interface Props {
  params: Promise<{slug: string}>
}

export const generateStaticParams = renderOnFirstVisit

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const [{content: site}, {content: article}] = await load(await metadataSlug(params))
  if (!article) return {}
  return pageMetadata({
    site,
    title: (article.seo?.title?.trim() || article.title) ?? undefined,
    description: article.seo?.description?.trim() || article.lede,
    path: href(article) ?? '/',
    language: readOwnLanguage(article.language),
    canonical: article.seo?.canonical,
    noIndex: article.seo?.noIndex || article.seo?.keepFromSearchEngines,
    markdown: true,
    picture: article.seo?.image?.asset ? article.seo.image : article.cover,
    socialImage: articleImage(article, site),
    article: {
      publishedAt: article.publishedAt,
      modifiedAt: article._updatedAt,
      authors: readAuthors(article).flatMap(({name}) => name ?? []),
    },
  })
}

export default async function ArticlePage({params}: Props) {
  const [{content: site}, {content: article, tags}] = await load(await pageSlug(params))
  if (!article) notFound()
  const {title, lede, slug, series} = article
  const {siteUrl} = siteSettings()
  const words = wordsFor(site.settings?.language)
  const text = readArticleText(article.body)
  const authors = readAuthors(article)
  const topics = (article.topics ?? []).filter(Boolean)
  const invitation = site.settings?.callToAction
  const {related, previous, next} = chooseNext(article)
  return (
    <Main tags={tags}>
      <LinkedData things={describeArticle(article, text, site, siteSettings())} />
      <text-notes data-all={words.notes.showInList}>
        <article className={styles['article']}>
          <header>
            <Breadcrumbs trail={articleTrail(topics, words)} words={words} />
            <h1 {...words.attributesOf(title ?? '', article.language)}>
              {title ?? words.site.untitled}
            </h1>
            {lede && (
              <p className={styles['lede']} {...words.attributesOf(lede, article.language)}>
                {lede}
              </p>
            )}
            <Byline
              authors={authors}
              publishedAt={article.publishedAt}
              review={article.review}
              minutes={text.minutes}
              words={words}
            />
          </header>
          <Picture picture={article.cover} shape="cover" className={styles['cover']} first />
          <div className={styles['reading']}>
            <Contents
              headings={[...text.headings.values()]}
              words={words}
              language={article.language}
            />
            <div className={styles['column']}>
              {series && <SeriesBox series={series} current={article._id} words={words} />}
              <ArticleBody
                text={text}
                words={words}
                language={article.language}
                invitation={invitation}
                from={slug}
              />
            </div>
          </div>
          <footer>
            <Notes footnotes={text.footnotes} words={words} language={article.language} />
            <References references={text.references} words={words} />
            {!invites(text) && <CallToAction invitation={invitation} words={words} from={slug} />}
            {canFollow(siteSettings()) && <FollowForm words={words} />}
            <CareNotes notes={site.settings?.careNotes} words={words} />
            {authors.map((author) => (
              <AuthorCard key={author._id} author={author} words={words} />
            ))}
            <Cite
              article={citableArticle(article, site, siteSettings())}
              page={href(article) ?? '/'}
              words={words}
            />
            <Share
              title={title ?? words.site.untitled}
              address={new URL(href(article) ?? '/', siteUrl).href}
              words={words}
            />
          </footer>
          <div className={styles['further']}>
            <TopicLinks topics={topics} words={words} />
            <Related articles={related} words={words} />
            <Neighbours previous={previous} next={next} words={words} />
          </div>
        </article>
      </text-notes>
    </Main>
  )
}

/** Returns the authors that readers can see. */
function readAuthors({authors}: Article): Author[] {
  return (authors ?? []).filter((author) => author !== null)
}

/** Returns whether the text contains the call to action, so that it is not repeated below. */
function invites({blocks}: ArticleText): boolean {
  return blocks.some(({_type}) => _type === 'callToAction')
}

async function load(slug: string) {
  return Promise.all([getSite(), getArticle(slug)])
}
