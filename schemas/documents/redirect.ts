import {defineField, defineType} from 'sanity'
import {TransferIcon} from '@sanity/icons/Transfer'
import {typesWithPage} from '../../web/shared/href.ts'
import {both, neither} from '../rules/exactly-one.ts'
import {goesStraight, isNotAPage, pathOnThisSite, redirectAddress} from '../rules/redirect.ts'

/** An old path and its new target. The Studio creates one when a published slug changes. */
export const redirect = defineType({
  name: 'redirect',
  type: 'document',
  icon: TransferIcon,
  fields: [
    defineField({
      name: 'from',
      type: 'string',
      title: 'Old address',
      description:
        'The path that no longer leads anywhere, as in /articles/an-old-title. With /* at the end, it stands for all addresses below it.',
      validation: (rule) => [
        rule.custom(pathOnThisSite),
        rule.custom(goesStraight),
        rule.custom(isNotAPage).warning(),
      ],
    }),
    defineField({
      name: 'target',
      type: 'reference',
      title: 'Page of this site',
      to: typesWithPage.map((type) => ({type})),
      // The reference is weak, so that a redirect never prevents a writer from deleting a page.
      weak: true,
      description: 'Where readers are led. It keeps working when that page’s address changes.',
      hidden: ({document, value}) => Boolean(document?.['address'] ?? document?.['gone']) && !value,
      validation: (rule) =>
        rule.custom(
          neither('Choose a page of this site, or write an address: it leads nowhere yet.'),
        ),
    }),
    defineField({
      name: 'address',
      type: 'string',
      description: 'Or an address: a path of this site, or a page elsewhere (https://…).',
      hidden: ({document, value}) => Boolean(document?.['target'] ?? document?.['gone']) && !value,
      validation: (rule) => [
        rule.custom(redirectAddress),
        rule.custom(both('Keep the page or the address, not both: readers are led to one place.')),
      ],
    }),
    defineField({
      name: 'gone',
      type: 'boolean',
      title: 'Gone on purpose',
      description:
        'Switch on when nothing takes the place of the page. Search engines then forget the address.',
      hidden: ({document, value}) =>
        Boolean(document?.['target'] ?? document?.['address']) && !value,
    }),
  ],
  orderings: [{name: 'from', title: 'Old address', by: [{field: 'from', direction: 'asc'}]}],
  preview: {
    select: {
      from: 'from',
      title: 'target.title',
      name: 'target.name',
      address: 'address',
      gone: 'gone',
    },
    prepare({from, title, name, address, gone}) {
      const to = title || name || address
      const subtitle = to ? `to ${to}` : gone ? 'Gone on purpose' : 'Leads nowhere yet'
      return {title: from || 'No old address yet', subtitle}
    },
  },
})
