import {plainResponse} from '../../http/plain-response.ts'
import {redirectIfMissing} from '../../http/stored-redirect.ts'
import {siteSettings} from '../../settings.ts'
import {getArticle, getSite} from '../../content/index.ts'
import {citableArticle, citeInBibtex, citeInCsl, citeInRis} from './cite-article.ts'
import {wordsFor} from '../../words/words.ts'

const formats = {
  bib: {mediaType: 'application/x-bibtex', write: citeInBibtex},
  ris: {mediaType: 'application/x-research-info-systems', write: citeInRis},
  json: {mediaType: 'application/vnd.citationstyles.csl+json', write: citeInCsl},
}

/** Returns the handler that responds with an article's citation as a file to download, or with 404. */
export function citationFile(extension: keyof typeof formats) {
  const {mediaType, write} = formats[extension]
  return async (request: Request, {params}: {params: Promise<{slug: string}>}) => {
    const {slug} = await params
    const [{content: site}, {content: article}] = await Promise.all([getSite(), getArticle(slug)])
    if (!article) {
      return redirectIfMissing(
        request,
        plainResponse(404, wordsFor(site.settings?.language).responses.noArticle),
      )
    }
    const citable = citableArticle(article, site, siteSettings())
    // A slug may contain characters that a header cannot.
    const name = citable.id.replace(/[^a-zA-Z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'article'
    return new Response(write(citable), {
      headers: {
        'Content-Type': `${mediaType}; charset=utf-8`,
        'Content-Disposition': `attachment; filename="${name}.${extension}"`,
        'Cache-Control': 'public, max-age=0, must-revalidate',
        'X-Robots-Tag': 'noindex',
      },
    })
  }
}
