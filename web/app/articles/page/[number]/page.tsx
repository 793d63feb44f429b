import type {Metadata} from 'next'
import {notFound} from 'next/navigation'
import {ArchivePage} from '../../../../components/lists/archive-page.tsx'
import {getSite} from '../../../../content/index.ts'
import {archiveHref} from '../../../../shared/href.ts'
import {pageMetadata} from '../../../../exports/page-metadata.ts'
import {wordsFor} from '../../../../words/words.ts'

interface Props {
  params: Promise<{number: string}>
}

/** See `renderOnFirstVisit`. */
export const generateStaticParams = () => [{number: '-'}]

export async function generateMetadata({params}: Props): Promise<Metadata> {
  const page = readNumber((await params).number)
  const {content: site} = await getSite()
  if (!page) return {}
  const {lists} = wordsFor(site.settings?.language)
  return pageMetadata({site, title: lists.archivePage(page), path: archiveHref(page)})
}

export default async function LaterArchivePage({params}: Props) {
  const page = readNumber((await params).number)
  if (!page) notFound()
  return <ArchivePage page={page} />
}

/** Parses a page number from 2 on. The first page has another address. */
function readNumber(text: string): number | undefined {
  return /^[1-9]\d{0,5}$/.test(text) && text !== '1' ? Number(text) : undefined
}
