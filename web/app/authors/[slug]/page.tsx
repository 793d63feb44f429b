import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {authorImage} from '../../../exports/social-images/social-image.ts'
import {ArticleList} from '../../../components/lists/article-list.tsx'
import {Main} from '../../../components/site/main.tsx'
import {Picture} from '../../../components/text/figures.tsx'
import {RichText} from '../../../components/text/text-blocks.tsx'
import {getAuthor, getSite} from '../../../content/index.ts'
import {renderOnFirstVisit, metadataSlug, pageSlug} from '../../../content/slug-param.ts'
import {href} from '../../../shared/href.ts'
import {siteSettings} from '../../../lake/client.ts'
import {describePerson} from '../../../exports/linked-data/describe-site.ts'
import {LinkedData} from '../../../exports/linked-data/linked-data.tsx'
import {pageMetadata} from '../../../exports/page-metadata.ts'
import {plainText, readBlocks} from '../../../text/portable-text.ts'
import styles from '../../../components/article/author-page.module.css'

interface Props {
  params: Promise<{slug: string}>
}

export const generateStaticParams = renderOnFirstVisit

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const [{content: site}, {content: author}] = await load(await metadataSlug(params))
  if (!author) return {}
  return pageMetadata({
    site,
    title: author.name ?? undefined,
    description: author.shortBio?.trim() || readBlocks(author.bio).map(plainText).find(Boolean),
    path: href(author) ?? '/',
    picture: author.portrait,
    socialImage: authorImage(author, site),
  })
}

export default async function AuthorPage({params}: Props) {
  const [, {content: author, tags}] = await load(await pageSlug(params))
  if (!author) notFound()
  const name = author.name ?? 'An author'
  return (
    <Main tags={tags} className={styles['author']}>
      <LinkedData things={[describePerson(author, siteSettings())]} />
      <header>
        <Picture picture={author.portrait} shape="portrait" className={styles['portrait']} first />
        <div>
          <h1>{name}</h1>
          <RichText value={author.bio} />
        </div>
      </header>
      <ArticleList
        articles={author.articles}
        label="Articles"
        empty={`Nothing by ${name} has been published yet.`}
      />
    </Main>
  )
}

async function load(slug: string) {
  return Promise.all([getSite(), getAuthor(slug)])
}
