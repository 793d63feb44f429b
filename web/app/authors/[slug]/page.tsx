import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {authorImage} from '../../../exports/social-images/social-image.ts'
import {Affiliations, AuthorFacts, Profiles} from '../../../components/author/author-facts.tsx'
import {ArticleList} from '../../../components/lists/article-list.tsx'
import {ShortOfferingList} from '../../../components/lists/offering-list.tsx'
import {Main} from '../../../components/site/main.tsx'
import {CallToAction} from '../../../components/text/asides.tsx'
import {Picture} from '../../../components/text/figures.tsx'
import {RichText} from '../../../components/text/text-blocks.tsx'
import {
  getAuthor,
  getSite,
  type AuthorPage as AuthorContent,
  type Offering,
  type SiteContent,
} from '../../../content/index.ts'
import {renderOnFirstVisit, metadataSlug, pageSlug} from '../../../content/slug-param.ts'
import {takesRequests} from '../../../content/site.ts'
import {href} from '../../../shared/href.ts'
import {textOf} from '../../../shared/stored.ts'
import {siteSettings} from '../../../settings.ts'
import {describeAuthorPage} from '../../../exports/linked-data/describe-author.ts'
import {LinkedData} from '../../../exports/linked-data/linked-data.tsx'
import {pageMetadata} from '../../../exports/page-metadata.ts'
import {plainText, readBlocks} from '../../../text/portable-text.ts'
import {wordsFor} from '../../../words/words.ts'
import styles from '../../../components/author/author-page.module.css'

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
  const [{content: site}, {content: author, tags}] = await load(await pageSlug(params))
  if (!author) notFound()
  const {settings} = site
  const words = wordsFor(settings?.language)
  const name = author.name ?? words.site.anAuthor
  const offerings = offeringsOf(author, site)
  const about = hasText(author.bio) ? author.bio : null
  const short = textOf(author.shortBio)
  return (
    <Main tags={tags} className={styles['author']}>
      <LinkedData things={describeAuthorPage(author, offerings, words, siteSettings())} />
      <header>
        <Picture picture={author.portrait} shape="portrait" className={styles['portrait']} first />
        <div>
          <h1 dir={words.dirOf(name)}>{name}</h1>
          <Affiliations affiliations={author.affiliations} words={words} />
          <Profiles profiles={author.profiles} words={words} />
        </div>
      </header>
      <div className={styles['about']}>
        {about ? (
          <RichText value={about} words={words} />
        ) : (
          short && <p dir={words.dirOf(short)}>{short}</p>
        )}
        <AuthorFacts {...author} words={words} />
      </div>
      {offerings.length > 0 && (
        <section className={styles['sessions']}>
          <h2>{words.sessions.title}</h2>
          <ShortOfferingList offerings={offerings} words={words} />
        </section>
      )}
      <CallToAction invitation={settings?.callToAction} words={words} />
      <ArticleList
        articles={author.articles}
        label={words.site.articles}
        empty={words.lists.nothingBy(name)}
        words={words}
      />
    </Main>
  )
}

/** Returns the session types if they are the author's: if nobody else writes here, and while requests are taken. */
function offeringsOf({others, offerings}: AuthorContent, site: SiteContent): Offering[] {
  return others === 0 && takesRequests(site) ? offerings : []
}

function hasText(value: unknown): boolean {
  return readBlocks(value).some(plainText)
}

async function load(slug: string) {
  return Promise.all([getSite(), getAuthor(slug)])
}
