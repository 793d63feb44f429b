import {defineField, defineType} from 'sanity'
import {BookIcon} from '@sanity/icons/Book'
import {chosen} from '../rules/filled.ts'

/** A citation in a sentence. The site shows it as a number and lists the source. */
export const citation = defineType({
  name: 'citation',
  type: 'object',
  title: 'Citation',
  icon: BookIcon,
  fields: [
    defineField({
      name: 'source',
      type: 'reference',
      to: [{type: 'source'}],
      description:
        'The work that this sentence rests on. Search for it, or paste its reference or DOI, or type that and press Enter. It is listed once under the article, however often you cite it. Readers see a small number in the sentence, not the name that stands here.',
      validation: (rule) =>
        rule.custom(chosen('Choose the source, or remove this citation from the sentence.')),
    }),
    defineField({
      name: 'locator',
      type: 'string',
      title: 'Place in the source',
      description: 'Where in the work, if that helps: “p. 12”, “pp. 12–15” or “chapter 3”.',
    }),
  ],
  preview: {
    select: {
      title: 'source.title',
      first: 'source.authors.0.family',
      second: 'source.authors.1.family',
      third: 'source.authors.2.family',
      year: 'source.year',
      locator: 'locator',
    },
    prepare({title, first, second, third, year, locator}) {
      const authors = third ? `${first} et al.` : [first, second].filter(Boolean).join(' & ')
      const words = [authors || title, year, locator].filter(Boolean).join(', ')
      return {title: words ? `(${words})` : 'No source yet'}
    },
  },
})
