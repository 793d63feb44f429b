import {citationFile} from '../../../../exports/citation-files/citation-file.ts'
import {citeInRis} from '../../../../exports/citation-files/cite-article.ts'

/** The article as an entry of a RIS file. */
export async function GET(
  request: Request,
  {params}: {params: Promise<{slug: string}>},
): Promise<Response> {
  const {slug} = await params
  return citationFile(request, slug, {
    mediaType: 'application/x-research-info-systems',
    write: citeInRis,
    extension: 'ris',
  })
}
