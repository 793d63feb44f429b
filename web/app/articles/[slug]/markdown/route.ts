import {getArticleAsReader} from '../../../../content/published.ts'
import {markdownResponse} from '../../../../exports/markdown/markdown-response.ts'
import {writeArticle} from '../../../../exports/markdown/write-article.ts'

/** Sends the article as Markdown, for `/articles/<slug>.md` and for clients that prefer `text/markdown` on its page. */
export const GET = markdownResponse({load: getArticleAsReader, write: writeArticle})
