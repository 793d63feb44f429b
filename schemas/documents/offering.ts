import {defineField, defineType} from 'sanity'
import {CalendarIcon} from '@sanity/icons/Calendar'
import {slugField} from '../fields/slug.ts'
import {listLine} from '../previews/list-line.ts'
import {filled} from '../rules/filled.ts'
import {feeField} from '../fields/offering-fee.ts'

const places = [
  {title: 'Remote', value: 'remote'},
  {title: 'In person', value: 'inPerson'},
  {title: 'Remote or in person', value: 'both'},
]

/** A kind of session that readers can request. */
export const offering = defineType({
  name: 'offering',
  type: 'document',
  icon: CalendarIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      description: 'What this kind of session is called.',
      validation: (rule) => rule.custom(filled('Name this kind of session.')),
    }),
    slugField({source: 'title', example: '/sessions#first-conversation', hasPage: false}),
    defineField({
      name: 'summary',
      type: 'text',
      rows: 3,
      description: 'What happens in it, in a few plain sentences.',
    }),
    defineField({
      name: 'forWhom',
      type: 'text',
      rows: 2,
      title: 'For whom',
      description: 'Who it is meant for, and for whom something else would be better.',
    }),
    defineField({
      name: 'place',
      type: 'string',
      description: 'Where you meet.',
      options: {list: places, layout: 'radio'},
      validation: (rule) => rule.custom(filled('Say where you meet.')),
    }),
    defineField({
      name: 'location',
      type: 'string',
      description: 'The town or the address, as a reader would look for it.',
      hidden: ({document, value}) => document?.['place'] === 'remote' && !value,
      validation: (rule) =>
        rule
          .custom((location, {document}) => {
            const place = document?.['place']
            return location?.trim() || (place !== 'inPerson' && place !== 'both')
              ? true
              : 'Say in which town or where: people need to know before they ask.'
          })
          .warning(),
    }),
    defineField({
      name: 'minutes',
      type: 'number',
      title: 'Length in minutes',
      description: 'How long a session takes.',
      validation: (rule) =>
        rule.integer().min(1).error('Write the minutes as a whole number, as in 50.'),
    }),
    feeField(),
    defineField({
      name: 'order',
      type: 'number',
      title: 'Place in the list',
      description: 'The kinds of session are listed by this number, the smallest first.',
    }),
  ],
  orderings: [
    {name: 'order', title: 'Place in the list', by: [{field: 'order', direction: 'asc'}]},
    {name: 'title', title: 'Title, A to Z', by: [{field: 'title', direction: 'asc'}]},
  ],
  preview: {
    select: {
      title: 'title',
      minutes: 'minutes',
      place: 'place',
      summary: 'summary',
      fee: 'fee.kind',
    },
    prepare({title, minutes, place, summary, fee}) {
      const where = places.find(({value}) => value === place)?.title
      return {
        title: title || 'Untitled',
        subtitle: listLine([minutes && `${minutes} minutes`, where], {
          place: !where,
          fee: !fee,
          summary: !summary,
        }),
      }
    },
  },
})
