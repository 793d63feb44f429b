const text = {type: 'string', minLength: 1}
const address = {type: 'string', pattern: '^https?://'}
/** RFC 3339. */
const date = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(?:\\.\\d+)?(?:Z|[+-]\\d{2}:\\d{2})$',
}
const authors = {
  type: 'array',
  items: {
    type: 'object',
    properties: {name: text, url: address, avatar: address},
    additionalProperties: false,
    minProperties: 1,
  },
}

/** The part of the schema of https://jsonfeed.org/version/1.1 that this site uses. Other fields are invalid. */
export const jsonFeedSchema = {
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: {const: 'https://jsonfeed.org/version/1.1'},
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    language: {type: 'string', pattern: '^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$'},
    authors,
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: [{required: ['content_html']}, {required: ['content_text']}],
        additionalProperties: false,
        properties: {
          id: text,
          url: address,
          title: text,
          content_html: {type: 'string'},
          content_text: {type: 'string'},
          summary: text,
          image: address,
          date_published: date,
          date_modified: date,
          authors,
          tags: {type: 'array', items: text},
        },
      },
    },
  },
} as const
