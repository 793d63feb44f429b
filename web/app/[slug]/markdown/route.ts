import {getPageAsReader} from '../../../content/published.ts'
import {markdownResponse} from '../../../exports/markdown/markdown-response.ts'
import {writePage} from '../../../exports/markdown/write-page.ts'

/** Sends the plain page as Markdown, for `/<slug>.md` and for clients that prefer `text/markdown` on its page. */
export const GET = markdownResponse({load: getPageAsReader, write: writePage})
