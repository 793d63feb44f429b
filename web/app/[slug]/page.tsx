import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {ArticleBody, Contents} from '../../components/article/article-body.tsx'
import {Notes, References} from '../../components/article/endnotes.tsx'
import {homeTrail} from '../../components/site/breadcrumbs.tsx'
import {Main} from '../../components/site/main.tsx'
import {PageHeader} from '../../components/site/page-header.tsx'
import {getPage, getSite} from '../../content/index.ts'
import {metadataSlug, pageSlug, renderOnFirstVisit} from '../../content/slug-param.ts'
import {describePage} from '../../exports/linked-data/describe-page.ts'
import {LinkedData} from '../../exports/linked-data/linked-data.tsx'
import {pageMetadata} from '../../exports/page-metadata.ts'
import {pageImage} from '../../exports/social-images/social-image.ts'
import {siteSettings} from '../../settings.ts'
import {href} from '../../shared/href.ts'
import {readArticleText} from '../../text/article-text.ts'
import {wordsFor} from '../../words/words.ts'
import styles from '../../components/site/plain-page.module.css'

const noPage = {content: null, tags: []}

interface Props {
  params: Promise<{slug: string}>
}

// `proxy.ts` sends a request here only if a published page has the address. So addresses that strangers guess are
// neither rendered nor cached.
export const generateStaticParams = renderOnFirstVisit

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const [{content: site}, {content: page}] = await load(await metadataSlug(params))
  if (!page) return {}
  return pageMetadata({
    site,
    title: page.title ?? undefined,
    description: page.seo?.description,
    path: href(page) ?? '/',
    noIndex: page.seo?.keepFromSearchEngines,
    picture: page.seo?.image,
    socialImage: pageImage(page, site),
    markdown: true,
  })
}

/** A plain page, such as the imprint. */
export default async function PlainPage({params}: Props) {
  const [{content: site}, {content: page, tags}] = await load(await pageSlug(params))
  if (!page) notFound()
  const text = readArticleText(page.body)
  const words = wordsFor(site.settings?.language)
  return (
    <Main tags={tags}>
      <LinkedData things={describePage(page, text, site, siteSettings())} />
      <PageHeader
        trail={homeTrail(words)}
        title={page.title ?? words.site.untitled}
        words={words}
      />
      <text-notes>
        <div className={styles['page']}>
          {page.kind === 'questions' && (
            <Contents headings={[...text.headings.values()]} words={words} />
          )}
          <ArticleBody text={text} words={words} invitation={site.settings?.callToAction} />
          <Notes footnotes={text.footnotes} words={words} />
          <References references={text.references} words={words} />
        </div>
      </text-notes>
    </Main>
  )
}

async function load(slug: string) {
  // A slug that cannot be an address is not looked for, so that no client can fill the cache of queries with names.
  return Promise.all([getSite(), href({_type: 'page', slug}) ? getPage(slug) : noPage])
}
