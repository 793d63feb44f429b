import {defineArrayMember, defineField} from 'sanity'
import {homeParts} from '../../web/shared/home-parts.ts'

/** The home page: which article is shown large, and which sections there are in which order. */
export function homeField() {
  return defineField({
    name: 'home',
    type: 'object',
    group: 'site',
    title: 'Home page',
    description: 'What readers see first.',
    fields: [
      defineField({
        name: 'featured',
        type: 'reference',
        to: [{type: 'article'}],
        // Weak, so that the article can be deleted: the newest one takes its place.
        weak: true,
        title: 'Article at the top',
        description: 'The article that is shown large. Empty, or not public: the newest one.',
      }),
      defineField({
        name: 'sections',
        type: 'array',
        of: [defineArrayMember({type: 'homeSection'})],
        description: `The parts of the home page, in their order. Drag them, or hide one for a while. Empty: ${order()}.`,
        validation: (rule) =>
          rule.custom((sections: {part?: string}[] | undefined) => {
            const parts = (sections ?? []).flatMap(({part}) => part ?? [])
            return new Set(parts).size === parts.length
              ? true
              : 'The same part is in the list twice. Remove one of the two.'
          }),
      }),
    ],
  })
}

function order(): string {
  const titles = Object.values(homeParts).map((title) => title.toLowerCase())
  return new Intl.ListFormat('en-GB').format(titles)
}
