import {defineField, type SlugRule} from 'sanity'
import {maxSlugLength} from '../../web/shared/href.ts'

/** The path of a document's page, generated from its title or name. */
export function slugField({
  source,
  example,
  group,
  hasPage = true,
  rules = () => [],
}: {
  source: string
  example: string
  group?: string
  /** Whether the slug is the path of a page, for which the Studio creates redirects, and not a fragment of one. */
  hasPage?: boolean
  /** The rules of this type in addition. */
  rules?: (rule: SlugRule) => SlugRule[]
}) {
  return defineField({
    name: 'slug',
    type: 'slug',
    title: 'Web address',
    ...(group && {group}),
    description: [
      `The end of the page's address, as in ${example}. It follows the ${source} until you publish, or write one yourself.`,
      hasPage && 'When you change a published one, the old address leads to the new one by itself.',
    ]
      .filter(Boolean)
      .join(' '),
    options: {source, maxLength: maxSlugLength},
    validation: (rule) => [
      rule.custom((slug) => {
        if (!slug) return `Press Generate to make an address from the ${source}.`
        // Sanity's own rule reports an empty slug.
        if (!slug.current || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug.current)) return true
        return 'Use small letters a to z, digits, and single hyphens between words: readers may have to type this.'
      }),
      ...rules(rule),
    ],
  })
}
