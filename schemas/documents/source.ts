import {
  defineArrayMember,
  defineField,
  defineType,
  type ConditionalPropertyCallbackContext,
} from 'sanity'
import {BookIcon} from '@sanity/icons/Book'
import type {SourceKind} from '../../web/shared/csl.ts'
import {entryFor} from '../../web/shared/stored.ts'
import {sourceKinds, sourcePreview} from '../previews/source.ts'
import {webAddress} from '../rules/address.ts'
import {dateIsPast, plausibleYear} from '../rules/date.ts'
import {bareDoi, isNewDoi} from '../rules/doi.ts'
import {filled, notEmpty} from '../rules/filled.ts'

type PlaceField = 'container' | 'volume' | 'issue' | 'pages' | 'publisher'

/** The fields that a reference to each kind of work does not have (`formatReference`). */
const withoutFields: Record<SourceKind, readonly PlaceField[]> = {
  article: ['publisher'],
  book: ['container', 'issue', 'pages'],
  chapter: ['issue'],
  thesis: ['volume', 'issue', 'pages'],
  report: ['container', 'volume', 'pages'],
  website: ['volume', 'issue', 'pages', 'publisher'],
  talk: ['volume', 'issue', 'pages'],
}

/** Hides an empty field that the work's kind does not have. One that was filled in stays in view. */
function unlessUsed(field: PlaceField) {
  return ({document, value}: ConditionalPropertyCallbackContext): boolean =>
    value === undefined && Boolean(entryFor(withoutFields, document?.['kind'])?.includes(field))
}

/** A work that articles cite. */
export const source = defineType({
  name: 'source',
  type: 'document',
  icon: BookIcon,
  fieldsets: [
    {name: 'place', title: 'Where it appeared', options: {columns: 2}},
    {name: 'found', title: 'Where it is found'},
  ],
  fields: [
    defineField({
      name: 'kind',
      type: 'string',
      description: 'What sort of work it is. It decides how the reference is written.',
      options: {list: sourceKinds},
      validation: (rule) =>
        rule.custom(
          filled('Choose what sort of work it is: the reference is written accordingly.'),
        ),
    }),
    defineField({
      name: 'title',
      type: 'string',
      description: 'The title of the work, as it stands on it, with its subtitle after a colon.',
      validation: (rule) => rule.custom(filled('Write the title of the work.')),
    }),
    defineField({
      name: 'authors',
      type: 'array',
      of: [defineArrayMember({type: 'personName'})],
      description: 'Who wrote it, in the order of the work itself.',
      validation: (rule) =>
        rule
          .custom(notEmpty('Readers look a work up by its authors. Add them, if it has any.'))
          .warning(),
    }),
    defineField({
      name: 'year',
      type: 'number',
      description: 'The year it appeared, in four digits.',
      validation: (rule) => [
        rule
          .custom((year) =>
            year === undefined
              ? 'A reference needs its year. Without one it is set as “n.d.” (no date).'
              : true,
          )
          .warning(),
        rule.integer().error('Write the year in four digits, without anything else.'),
        rule.custom(plausibleYear).warning(),
      ],
    }),
    defineField({
      name: 'container',
      type: 'string',
      hidden: unlessUsed('container'),
      title: 'Journal, book or site',
      fieldset: 'place',
      description: 'What it appeared in: the journal, the book of a chapter, the name of the site.',
    }),
    defineField({
      name: 'volume',
      type: 'string',
      hidden: unlessUsed('volume'),
      fieldset: 'place',
      description: 'The volume of the journal.',
    }),
    defineField({
      name: 'issue',
      type: 'string',
      hidden: unlessUsed('issue'),
      fieldset: 'place',
      description: 'The issue within the volume.',
    }),
    defineField({
      name: 'pages',
      type: 'string',
      hidden: unlessUsed('pages'),
      fieldset: 'place',
      description: 'From page to page: “12–34”.',
    }),
    defineField({
      name: 'publisher',
      type: 'string',
      hidden: unlessUsed('publisher'),
      fieldset: 'place',
      description: 'The publisher of a book; the university of a thesis.',
    }),
    defineField({
      name: 'doi',
      type: 'string',
      title: 'DOI',
      fieldset: 'found',
      description: 'The work’s lasting number, from 10. on, as in 10.1000/182.',
      validation: (rule) => [rule.custom(bareDoi), rule.custom(isNewDoi)],
    }),
    defineField({
      name: 'url',
      type: 'string',
      title: 'Web address',
      fieldset: 'found',
      description: 'Where it can be read, if it has no DOI: https://…',
      validation: (rule) => rule.custom(webAddress),
    }),
    defineField({
      name: 'accessed',
      type: 'date',
      fieldset: 'found',
      title: 'Day you read it',
      description: 'For a page on the web that may change: the day you last looked.',
      validation: (rule) =>
        rule.custom(dateIsPast('This day is still to come. Write the day you last looked.')),
    }),
  ],
  orderings: [
    {
      name: 'author',
      title: 'First author, A to Z',
      by: [
        {field: 'authors.0.family', direction: 'asc'},
        {field: 'year', direction: 'asc'},
      ],
    },
    {name: 'newest', title: 'Year, newest first', by: [{field: 'year', direction: 'desc'}]},
  ],
  preview: sourcePreview,
})
