import {citationFile} from '../../../../exports/citation-files/citation-file.ts'
import {citeInCsl} from '../../../../exports/citation-files/cite-article.ts'

/** Sends the article as CSL-JSON. */
export async function GET(
  request: Request,
  {params}: {params: Promise<{slug: string}>},
): Promise<Response> {
  const {slug} = await params
  return citationFile(request, slug, {
    mediaType: 'application/vnd.citationstyles.csl+json',
    write: citeInCsl,
    extension: 'json',
  })
}
