import {defineArrayMember, defineField, defineType} from 'sanity'
import {ThListIcon} from '@sanity/icons/ThList'
import {link, paragraph} from '../text/annotations.ts'

/**
 * A table whose cells contain a little text. The Studio's table editor (`@portabletext/plugin-table`)
 * requires these names and this nesting; it needs `headerRows` for its switch.
 */
export const table = defineType({
  name: 'table',
  type: 'object',
  title: 'Table',
  icon: ThListIcon,
  fields: [
    defineField({
      name: 'caption',
      type: 'string',
      description:
        'What the table shows, in a line above it. Readers who cannot see it hear this first.',
      validation: (rule) =>
        rule.max(200).warning('This is long for a caption. Can the text say the rest?'),
    }),
    defineField({
      name: 'headerRows',
      type: 'number',
      title: 'Rows of headings',
      description: 'How many rows at the top name the columns: usually one.',
      validation: (rule) =>
        rule.integer().min(0).max(2).error('Write 0, 1 or 2: the rows that name the columns.'),
    }),
    defineField({
      name: 'rowHeadings',
      type: 'boolean',
      title: 'Row headings',
      description: 'Switch on when the first cell of each row says what the row is about.',
    }),
    defineField({
      name: 'rows',
      type: 'array',
      description: 'The rows of the table, from the top.',
      of: [
        defineArrayMember({
          name: 'row',
          type: 'object',
          fields: [defineField({name: 'cells', type: 'array', of: [cell()]})],
        }),
      ],
    }),
  ],
  preview: {
    select: {caption: 'caption', rows: 'rows'},
    prepare({caption, rows}) {
      const count = Array.isArray(rows) ? rows.length : 0
      return {title: caption || 'Table', subtitle: count === 1 ? '1 row' : `${count} rows`}
    },
  },
})

function cell() {
  return defineArrayMember({
    name: 'cell',
    type: 'object',
    fields: [
      defineField({
        name: 'value',
        type: 'array',
        of: [paragraph([link()])],
      }),
    ],
  })
}
