import {defineField, defineType} from 'sanity'
import {BlockElementIcon} from '@sanity/icons/BlockElement'
import {homeParts} from '../../web/shared/home-parts.ts'
import {filled} from '../rules/filled.ts'

const titles = new Map<unknown, string>(Object.entries(homeParts))

/** A part of the home page. */
export const homeSection = defineType({
  name: 'homeSection',
  type: 'object',
  title: 'Section',
  icon: BlockElementIcon,
  fields: [
    defineField({
      name: 'part',
      type: 'string',
      description: 'What is shown here.',
      options: {
        list: [...titles].map(([value, title]) => ({title, value: String(value)})),
        layout: 'radio',
      },
      validation: (rule) => rule.custom(filled('Choose what is shown here.')),
    }),
    defineField({
      name: 'hidden',
      type: 'boolean',
      description: 'Switch on to leave it out for a while. It keeps its place.',
      initialValue: false,
    }),
  ],
  preview: {
    select: {part: 'part', hidden: 'hidden'},
    prepare({part, hidden}) {
      return {title: titles.get(part) ?? 'Nothing chosen yet', subtitle: hidden ? 'Hidden' : ''}
    },
  },
})
