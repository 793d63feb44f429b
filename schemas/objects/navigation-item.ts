import {defineField, defineType} from 'sanity'
import {LinkIcon} from '@sanity/icons/Link'
import {typesWithPage} from '../../web/shared/href.ts'
import {safeAddress} from '../rules/address.ts'
import {filled} from '../rules/filled.ts'
import {both, neither} from '../rules/exactly-one.ts'

/** A link in the menu or the footer: to a document of this site, or to a URL. */
export const navigationItem = defineType({
  name: 'navigationItem',
  type: 'object',
  title: 'Link',
  icon: LinkIcon,
  fields: [
    defineField({
      name: 'label',
      type: 'string',
      title: 'Words of the link',
      description: 'A word or two: “Articles”, “About me”.',
      validation: (rule) =>
        rule.custom(filled('Write the words of the link: without them there is nothing to click.')),
    }),
    defineField({
      name: 'target',
      type: 'reference',
      title: 'Page of this site',
      to: typesWithPage.map((type) => ({type})),
      description: 'The page it leads to. The link keeps working when its address changes.',
      hidden: ({parent, value}) => Boolean(parent?.address) && !value,
      validation: (rule) =>
        rule.custom(
          neither('Choose a page of this site, or write an address: it leads nowhere yet.'),
        ),
    }),
    defineField({
      name: 'address',
      type: 'string',
      description:
        'Or an address: a page of this site such as /articles or /sessions, another site (https://…), an e-mail address (mailto:…) or a telephone number (tel:…).',
      hidden: ({parent, value}) => Boolean(parent?.target) && !value,
      validation: (rule) => [
        rule.custom(safeAddress),
        rule.custom(both('Keep the page or the address, not both: a link leads to one place.')),
      ],
    }),
  ],
  preview: {
    select: {label: 'label', target: 'target.title', name: 'target.name', address: 'address'},
    prepare({label, target, name, address}) {
      return {
        title: label || 'Link without words',
        subtitle: target || name || address || 'It leads nowhere yet',
      }
    },
  },
})
