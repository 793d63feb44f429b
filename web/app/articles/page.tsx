import type {Metadata} from 'next'
import {ArchivePage} from '../../components/archive-page.tsx'
import {getSite} from '../../content/index.ts'
import {archiveHref} from '../../href.ts'
import {pageMetadata} from '../../page-metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  const {content: site} = await getSite()
  return pageMetadata({site, title: 'All articles', path: archiveHref(1)})
}

export default function FirstArchivePage() {
  return <ArchivePage page={1} />
}
