import {defineField, defineType} from 'sanity'
import {DocumentIcon} from '@sanity/icons/Document'
import {slugField} from '../fields/slug.ts'
import {filled, written} from '../rules/filled.ts'
import {hasNoRedirect, isFreeAtRoot} from '../rules/page-address.ts'
import {descriptionForSearch, titleForSearch} from '../rules/search-length.ts'
import {keepFromSearchEnginesField} from './article-fields.ts'

const kinds = [
  {title: 'A page like any other', value: 'page'},
  {title: 'About you or the site', value: 'about'},
  {title: 'How to reach you', value: 'contact'},
  {title: 'Questions and answers', value: 'questions'},
]

/** A page at an address of its own, such as the imprint. It has no date and no author, and is in no list of articles. */
export const page = defineType({
  name: 'page',
  type: 'document',
  icon: DocumentIcon,
  groups: [
    {name: 'text', title: 'Text'},
    {name: 'search', title: 'Search and sharing'},
  ],
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      group: 'text',
      description: 'What the page is called, above its text and in search results.',
      validation: (rule) => [rule.custom(filled('Give the page a title.')), titleForSearch(rule)],
    }),
    defineField({
      name: 'body',
      type: 'body',
      group: 'text',
      title: 'Text',
      description: 'The page itself. Begin sections with a heading.',
      validation: (rule) => rule.custom(written('Write the page before you publish it.')),
    }),
    slugField({
      source: 'title',
      example: '/imprint',
      group: 'text',
      rules: (rule) => [rule.custom(isFreeAtRoot), rule.custom(hasNoRedirect).warning()],
    }),
    defineField({
      name: 'kind',
      type: 'string',
      group: 'text',
      title: 'What kind of page',
      description:
        'Search engines are told so. On a page of questions and answers, each heading is a question and the text below it the answer; a heading with smaller headings right below it groups questions.',
      options: {list: kinds, layout: 'radio'},
      initialValue: 'page',
    }),
    defineField({
      name: 'seo',
      type: 'object',
      group: 'search',
      title: 'Search and sharing',
      description: 'What search engines and shared links show of the page.',
      fields: [
        defineField({
          name: 'description',
          type: 'text',
          rows: 3,
          description: 'What the page says, in a sentence, under its title in search results.',
          validation: (rule) => [
            rule
              .custom(filled('Search results have nothing to say about this page yet.'))
              .warning(),
            descriptionForSearch(rule),
          ],
        }),
        defineField({
          name: 'image',
          type: 'image',
          options: {hotspot: true},
          description:
            'The picture on shared links, wider than high. Empty: one with the title of the page.',
        }),
        keepFromSearchEnginesField(
          'It stays in the menu, in the footer and in the search of this site.',
        ),
      ],
    }),
  ],
  orderings: [{name: 'title', title: 'Title, A to Z', by: [{field: 'title', direction: 'asc'}]}],
  preview: {
    select: {title: 'title', slug: 'slug.current'},
    prepare({title, slug}) {
      return {title: title || 'Untitled', subtitle: slug ? `/${slug}` : 'No address yet'}
    },
  },
})
