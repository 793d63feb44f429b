import * as v from 'valibot'

const text = v.pipe(v.string(), v.minLength(1))
const address = v.pipe(v.string(), v.regex(/^https?:\/\//))
/** RFC 3339. */
const date = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/),
)
const author = v.pipe(
  v.strictObject({
    name: v.optional(text),
    url: v.optional(address),
    avatar: v.optional(address),
  }),
  v.check((value) => Object.keys(value).length > 0, 'An author must have a property.'),
)
const item = v.pipe(
  v.strictObject({
    id: text,
    url: v.optional(address),
    title: v.optional(text),
    content_html: v.optional(v.string()),
    content_text: v.optional(v.string()),
    summary: v.optional(text),
    image: v.optional(address),
    date_published: v.optional(date),
    date_modified: v.optional(date),
    authors: v.optional(v.array(author)),
    tags: v.optional(v.array(text)),
    attachments: v.optional(
      v.array(
        v.strictObject({
          url: address,
          mime_type: text,
          title: v.optional(text),
          size_in_bytes: v.optional(v.number()),
          duration_in_seconds: v.optional(v.number()),
        }),
      ),
    ),
  }),
  v.check(
    (value) => value.content_html !== undefined || value.content_text !== undefined,
    'An item must have content_html or content_text.',
  ),
)

/** The part of the schema of https://jsonfeed.org/version/1.1 that this site uses. Other fields are invalid. */
export const jsonFeedSchema = v.strictObject({
  version: v.literal('https://jsonfeed.org/version/1.1'),
  title: text,
  home_page_url: v.optional(address),
  feed_url: v.optional(address),
  description: v.optional(text),
  language: v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/))),
  authors: v.optional(v.array(author)),
  items: v.array(item),
})
