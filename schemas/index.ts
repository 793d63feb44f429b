import {article} from './documents/article.ts'
import {author} from './documents/author.ts'
import {binEntry} from './documents/bin-entry.ts'
import {delivery} from './documents/delivery.ts'
import {follower} from './documents/follower.ts'
import {offering} from './documents/offering.ts'
import {page} from './documents/page.ts'
import {passage} from './documents/passage.ts'
import {redirect} from './documents/redirect.ts'
import {request} from './documents/request.ts'
import {reviewLink} from './documents/review-link.ts'
import {series} from './documents/series.ts'
import {settings} from './documents/settings.ts'
import {source} from './documents/source.ts'
import {topic} from './documents/topic.ts'
import {affiliation} from './objects/affiliation.ts'
import {callToAction} from './objects/call-to-action.ts'
import {callout} from './objects/callout.ts'
import {careNote} from './objects/care-note.ts'
import {citation} from './objects/citation.ts'
import {credential} from './objects/credential.ts'
import {download} from './objects/download.ts'
import {figure} from './objects/figure.ts'
import {footnote} from './objects/footnote.ts'
import {gallery} from './objects/gallery.ts'
import {homeSection} from './objects/home-section.ts'
import {audio, media} from './objects/media.ts'
import {navigationItem} from './objects/navigation-item.ts'
import {passageUse} from './objects/passage-use.ts'
import {personName} from './objects/person-name.ts'
import {profile} from './objects/profile.ts'
import {pullQuote} from './objects/pull-quote.ts'
import {table} from './objects/table.ts'
import {body} from './text/body.ts'
import {bio, footnoteText} from './text/short-texts.ts'
import {passageText} from './text/passage-text.ts'
import {markSample} from './previews/mark-sample.ts'

/** Types that writers open directly, sorted by frequency of use. */
const documents = byName({
  article,
  author,
  topic,
  series,
  source,
  passage,
  page,
  offering,
  redirect,
  settings,
  request,
  reviewLink,
  follower,
  delivery,
  binEntry,
})

/** Types between the paragraphs of a text. */
const blocks = byName({
  figure,
  gallery,
  pullQuote,
  callout,
  table,
  callToAction,
  passageUse,
  download,
  media,
  audio,
})

/** Types inside the sentences of a text. */
const inlines = byName({citation, footnote})

/** Returns a table of types by their own names. */
function byName<Types extends {[Name in keyof Types]: {name: Name}}>(named: Types): Types {
  return named
}

// A table over one of these types that lacks an entry does not compile.
export type DocumentType = keyof typeof documents
export type BlockType = keyof typeof blocks
export type InlineType = keyof typeof inlines

const texts = [body, bio, passageText, footnoteText]

/** Types of the documents' fields. */
const parts = [credential, affiliation, profile, personName, navigationItem, homeSection, careNote]

/** All types of the content. */
export const types = [
  ...Object.values(documents).map((type) => ({
    ...markSample(type),
    // The name of a document is already above its form and in its first field, so Sanity's heading between the two is left out.
    __experimental_formPreviewTitle: false,
  })),
  ...texts,
  ...Object.values(blocks),
  ...Object.values(inlines),
  ...parts,
]
