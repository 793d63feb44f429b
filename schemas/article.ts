import {defineArrayMember, defineField, defineType} from 'sanity'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {imageWithAltField, slugField} from './fields.ts'
import {filled} from './rules.ts'

export const article = defineType({
  name: 'article',
  type: 'document',
  icon: DocumentTextIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      description: 'What the article is called, on its page, in lists and in search results.',
      validation: (rule) => [
        rule.custom(filled('Give the article a title.')),
        rule
          .max(70)
          .warning('Search engines cut titles after about 70 characters. Can it be shorter?'),
      ],
    }),
    slugField({source: 'title', example: '/articles/mindful-communication'}),
    defineField({
      name: 'lede',
      type: 'text',
      rows: 3,
      description:
        'One or two sentences under the title that tell a reader why to go on. Lists and search results show them too.',
      validation: (rule) => [
        rule.custom(filled('Write a sentence or two that tell a reader why to go on.')),
        rule
          .max(300)
          .warning('This is long for a lede. One or two sentences draw a reader in better.'),
      ],
    }),
    imageWithAltField({
      name: 'cover',
      description:
        'The picture above the article and in lists. Set the hotspot on what must stay visible when it is cropped.',
    }),
    defineField({
      name: 'body',
      type: 'body',
      description:
        'The article itself. Begin sections with a heading, so that readers can find their way.',
      validation: (rule) =>
        rule.custom((blocks) =>
          Array.isArray(blocks) && blocks.length > 0
            ? true
            : 'Write the article before you publish it.',
        ),
    }),
    defineField({
      name: 'author',
      type: 'reference',
      to: [{type: 'author'}],
      description: 'Who wrote it. Their portrait and bio stand at the end of the article.',
      validation: (rule) =>
        rule.custom((author) => (author?._ref ? true : 'Choose who wrote the article.')),
    }),
    defineField({
      name: 'topics',
      type: 'array',
      of: [defineArrayMember({type: 'reference', to: [{type: 'topic'}]})],
      description: "What the article is about. It is listed on each topic's page.",
      validation: (rule) =>
        rule.unique().error('This topic is already in the list. Remove one of the two.'),
    }),
    defineField({
      name: 'publishedAt',
      type: 'datetime',
      title: 'Published date',
      description: 'The date that readers see. Articles are listed by it, newest first.',
      initialValue: () => new Date().toISOString(),
      validation: (rule) => [
        rule.custom((date) => (date ? true : 'Choose the date that readers see.')),
        rule.custom(notInTheFuture).warning(),
      ],
    }),
  ],
  orderings: [
    {
      name: 'newestFirst',
      title: 'Published date, newest first',
      by: [{field: 'publishedAt', direction: 'desc'}],
    },
    {name: 'title', title: 'Title, A to Z', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: {
    select: {title: 'title', author: 'author.name', publishedAt: 'publishedAt', media: 'cover'},
    prepare({title, author, publishedAt, media}) {
      return {
        title: title || 'Untitled article',
        subtitle: `${author || 'No author yet'} · ${readableDate(publishedAt) ?? 'no date yet'}`,
        media,
      }
    },
  },
})

function notInTheFuture(date: string | undefined): true | string {
  return !date || Date.parse(date) <= Date.now()
    ? true
    : 'This date is still to come. Readers will see the article as soon as you publish it, under this date.'
}

function readableDate(date: unknown): string | undefined {
  if (typeof date !== 'string' || Number.isNaN(Date.parse(date))) return undefined
  return new Date(date).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  })
}
