import {defineArrayMember, defineField, defineType} from 'sanity'
import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {languageField} from '../fields/language.ts'
import {pictureField} from '../fields/picture.ts'
import {onlyAuthor} from '../fields/only-author.ts'
import {slugField} from '../fields/slug.ts'
import {publishedId} from '../rules/ask-lake.ts'
import {filled, notEmpty, written} from '../rules/filled.ts'
import {articlePreview} from '../previews/article.ts'
import {titleForSearch} from '../rules/search-length.ts'
import {onlyThisPart, partOfSeries} from '../rules/series-part.ts'
import {publishedAtField, reviewField, seoField} from './article-fields.ts'

export const article = defineType({
  name: 'article',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    {name: 'text', title: 'Text'},
    {name: 'place', title: 'Authors and place'},
    {name: 'search', title: 'Search and sharing'},
  ],
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      group: 'text',
      description: 'What the article is called, on its page, in lists and in search results.',
      validation: (rule) => [
        rule.custom(filled('Give the article a title.')),
        titleForSearch(rule),
      ],
    }),
    defineField({
      name: 'body',
      type: 'body',
      group: 'text',
      title: 'Text',
      description:
        'The article itself. Begin sections with a heading, so that readers can find their way. “/” inserts a citation, a picture and more.',
      validation: (rule) => rule.custom(written('Write the article before you publish it.')),
    }),
    defineField({
      name: 'lede',
      type: 'text',
      title: 'Introduction',
      rows: 3,
      group: 'text',
      description:
        'One or two sentences under the title that tell a reader why to go on. Lists and search results show them too.',
      validation: (rule) => [
        rule.custom(filled('Write a sentence or two that tell a reader why to go on.')).warning(),
        rule
          .max(300)
          .warning(
            'This is long for an introduction. One or two sentences draw a reader in better.',
          ),
      ],
    }),
    pictureField({
      name: 'cover',
      group: 'text',
      description:
        'The picture above the article and in lists, which do not show those of the text. The sign for cropping on it marks what must stay visible when it is cut.',
      mayBeDecorative: true,
    }),
    slugField({source: 'title', example: '/articles/mindful-communication', group: 'text'}),
    defineField({
      name: 'authors',
      type: 'array',
      group: 'place',
      of: [defineArrayMember({type: 'reference', to: [{type: 'author'}]})],
      initialValue: onlyAuthor,
      description:
        'Who wrote it, in the order in which they are named. Their portraits and bios stand at the end of the article.',
      validation: (rule) => [
        rule.custom(notEmpty('Choose who wrote the article.')).warning(),
        rule.unique().error('This author is already in the list. Remove one of the two.'),
      ],
    }),
    defineField({
      name: 'topics',
      type: 'array',
      group: 'place',
      of: [defineArrayMember({type: 'reference', to: [{type: 'topic'}]})],
      description: "What the article is about. It is listed on each topic's page.",
      validation: (rule) =>
        rule.unique().error('This topic is already in the list. Remove one of the two.'),
    }),
    publishedAtField(),
    defineField({
      name: 'series',
      type: 'reference',
      group: 'place',
      to: [{type: 'series'}],
      description: 'If the article is one of a series: which. Its parts then lead to each other.',
    }),
    defineField({
      name: 'part',
      type: 'number',
      group: 'place',
      title: 'Part of the series',
      description: 'Which part it is: 1 for the first.',
      hidden: ({document, value}) => !document?.['series'] && value === undefined,
      validation: (rule) => [
        rule.integer().min(1).error('Write a whole number: 1 for the first part.'),
        rule.custom(partOfSeries).warning(),
        rule.custom(onlyThisPart).warning(),
      ],
    }),
    languageField({
      group: 'place',
      description:
        'If the article is not in the language of the site: its own. Readers’ devices then pronounce and hyphenate it correctly.',
    }),
    reviewField(),
    defineField({
      name: 'related',
      type: 'array',
      group: 'place',
      title: 'Related articles',
      of: [
        defineArrayMember({
          type: 'reference',
          to: [{type: 'article'}],
          validation: (rule) =>
            rule.custom((related, {document}) =>
              related?._ref && related._ref === publishedId(document?._id ?? '')
                ? 'This is the article itself. Choose another one, or remove this line.'
                : true,
            ),
        }),
      ],
      description:
        'What to read next, picked by hand. Leave empty, and the site chooses by shared topics.',
      validation: (rule) => [
        rule.max(4).error('Four at most: choose those that a reader of this article needs.'),
        rule.unique().error('This article is already in the list. Remove one of the two.'),
      ],
    }),
    seoField(),
  ],
  orderings: [
    {
      name: 'newestFirst',
      title: 'Published date, newest first',
      by: [{field: 'publishedAt', direction: 'desc'}],
    },
    {name: 'title', title: 'Title, A to Z', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: articlePreview,
})
