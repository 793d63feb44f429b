import {citationFile} from '../../../../exports/citation-files/citation-file.ts'
import {citeInBibtex} from '../../../../exports/citation-files/cite-article.ts'

/** Sends the article as a BibTeX entry. */
export async function GET(
  request: Request,
  {params}: {params: Promise<{slug: string}>},
): Promise<Response> {
  const {slug} = await params
  return citationFile(request, slug, {
    mediaType: 'application/x-bibtex',
    write: citeInBibtex,
    extension: 'bib',
  })
}
