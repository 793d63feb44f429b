import type {Metadata} from 'next'
import {ArchivePage} from '../../components/lists/archive-page.tsx'
import {getSite} from '../../content/index.ts'
import {archiveHref} from '../../shared/href.ts'
import {pageMetadata} from '../../exports/page-metadata.ts'
import {wordsFor} from '../../words/words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSite()
  return pageMetadata({
    site,
    title: wordsFor(site.settings?.language).site.allArticles,
    path: archiveHref(1),
  })
}

export default function FirstArchivePage() {
  return <ArchivePage page={1} />
}
