import {defineField} from 'sanity'
import {readableMinute} from '../../web/shared/dates.ts'
import {dateIsPast} from '../rules/date.ts'
import {descriptionForSearch, titleForSearch} from '../rules/search-length.ts'

/** When readers see the article: at once, or from a future minute on. */
export function publishedAtField() {
  return defineField({
    name: 'publishedAt',
    type: 'datetime',
    group: 'place',
    title: 'Published date',
    description:
      'The date that readers see: that of the publication, unless you set another. Articles are listed by it, newest first. Once published, an article with a date to come stays out of sight until that minute.',
    initialValue: () => new Date().toISOString(),
    validation: (rule) => [
      rule.custom((date) => (date ? true : 'Choose the date that readers see.')),
      rule.custom(sayWhenItAppears).info(),
    ],
  })
}

/** When somebody last checked that the content is still correct. */
export function reviewField() {
  return defineField({
    name: 'review',
    type: 'object',
    group: 'place',
    title: 'Last reviewed',
    description:
      'When somebody last checked that the article still holds, and who. Readers see it under the title.',
    options: {columns: 2},
    fields: [
      defineField({
        name: 'date',
        type: 'date',
        description: 'The day of the review.',
        validation: (rule) =>
          rule.custom(dateIsPast('This day is still to come. Write the day of the review itself.')),
      }),
      defineField({
        name: 'by',
        type: 'reference',
        to: [{type: 'author'}],
        description: 'Who checked it.',
      }),
    ],
  })
}

/** What search engines and shared links show, if it should differ from the article itself. */
export function seoField() {
  return defineField({
    name: 'seo',
    type: 'object',
    group: 'search',
    title: 'Search and sharing',
    description:
      'Fill in only what should differ from the article’s title, introduction and cover.',
    options: {collapsible: true, collapsed: true},
    fields: [
      defineField({
        name: 'title',
        type: 'string',
        description: 'The title in search results and on shared links. Empty: the article’s own.',
        validation: titleForSearch,
      }),
      defineField({
        name: 'description',
        type: 'text',
        rows: 3,
        description: 'The sentence under the title in search results. Empty: the introduction.',
        validation: descriptionForSearch,
      }),
      defineField({
        name: 'image',
        type: 'image',
        options: {hotspot: true},
        description: 'The picture on shared links, wider than high. Empty: the cover.',
      }),
      defineField({
        name: 'canonical',
        type: 'url',
        title: 'First published at',
        description:
          'If the article appeared on another site first and search engines should show that one: its address, https://…',
        validation: (rule) =>
          rule
            .uri({scheme: ['https']})
            .error('Write the whole address of that page, beginning with https://.'),
      }),
      defineField({
        name: 'noIndex',
        type: 'boolean',
        title: 'Hide from search engines and lists',
        description:
          'Only readers who have its address find the article: no list, feed or search shows it, and it is not sent to followers.',
        initialValue: false,
      }),
      keepFromSearchEnginesField('It stays in the lists, the feeds and the search of this site.'),
    ],
  })
}

/**
 * Keeps a page out of search engines only.
 *
 * @param stays the sentence that says where readers still find it
 */
export function keepFromSearchEnginesField(stays: string) {
  return defineField({
    name: 'keepFromSearchEngines',
    type: 'boolean',
    title: 'Keep out of search engines',
    description: `Search engines are asked not to list it, and the sitemap and the overview for assistants leave it out. ${stays}`,
    initialValue: false,
  })
}

function sayWhenItAppears(date: string | undefined): true | string {
  if (!date || Date.parse(date) <= Date.now()) return true
  return `Scheduled: once you publish it, readers see it from ${readableMinute(date)} on.`
}
