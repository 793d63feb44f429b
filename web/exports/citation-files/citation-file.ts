import {plainResponse} from '../../http/plain-response.ts'
import {redirectOr} from '../../http/text-response.ts'
import {siteSettings} from '../../lake/client.ts'
import {getArticle, getSite} from '../../content/index.ts'
import {citableArticle, type CitableArticle} from './cite-article.ts'

export interface CitationFormat {
  mediaType: string
  write: (article: CitableArticle) => string
  extension: 'bib' | 'ris' | 'json'
}

/** Responds with an article's citation as a file to download, or with 404. */
export async function citationFile(
  request: Request,
  slug: string,
  format: CitationFormat,
): Promise<Response> {
  const [{content: site}, {content: article}] = await Promise.all([getSite(), getArticle(slug)])
  if (!article) {
    return redirectOr(request, plainResponse(404, 'There is no such article here.'))
  }
  const citable = citableArticle(article, site, siteSettings())
  // A slug may contain characters that a header cannot.
  const name = citable.id.replace(/[^a-zA-Z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'article'
  return new Response(format.write(citable), {
    headers: {
      'Content-Type': `${format.mediaType}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}.${format.extension}"`,
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'X-Robots-Tag': 'noindex',
    },
  })
}
