import {defineArrayMember, defineField} from 'sanity'
import {DocumentIcon} from '@sanity/icons/Document'
import {LinkIcon} from '@sanity/icons/Link'
import {TranslateIcon} from '@sanity/icons/Translate'
import {typesWithPage} from '../../web/shared/href.ts'
import {languageField} from '../fields/language.ts'
import {safeAddress} from '../rules/address.ts'
import {chosen, filled} from '../rules/filled.ts'
import {decorators} from './decorators.ts'

/** A link on a range of text, by URL. */
export function link() {
  return defineArrayMember({
    name: 'link',
    type: 'object',
    title: 'Link',
    icon: LinkIcon,
    fields: [
      defineField({
        name: 'href',
        type: 'string',
        title: 'Address',
        description:
          'Where the link leads: a page, as in example.org/about, an e-mail address, or a telephone number (tel:…).',
        validation: (rule) => [
          rule.custom(filled('Say where this link leads, or remove the link from the words.')),
          rule.custom(safeAddress),
        ],
      }),
    ],
  })
}

/** A link to another page of this site. It stays valid when the path of that page changes. */
export function internalLink() {
  return defineArrayMember({
    name: 'internalLink',
    type: 'object',
    title: 'Link to a page of this site',
    icon: DocumentIcon,
    fields: [
      defineField({
        name: 'reference',
        type: 'reference',
        title: 'Page',
        to: [...typesWithPage, 'offering'].map((type) => ({type})),
        description:
          'The page that the words lead to. The link keeps working when its address changes.',
        validation: (rule) =>
          rule.custom(chosen('Choose the page, or remove the link from the words.')),
      }),
    ],
  })
}

/** A range of text in a language of its own, such as a quotation. */
export function language() {
  return defineArrayMember({
    name: 'language',
    type: 'object',
    title: 'In another language',
    icon: TranslateIcon,
    fields: [
      languageField({
        name: 'tag',
        description:
          'The language of these words, as a short code: “fr” for French, “he” for Hebrew. Readers’ devices then pronounce and hyphenate them correctly.',
      }),
    ],
  })
}

/** A block of a text that consists of paragraphs only: no headings and no lists. */
export function paragraph(
  annotations: ReturnType<typeof link | typeof internalLink | typeof language>[],
) {
  return defineArrayMember({
    type: 'block',
    styles: [{title: 'Paragraph', value: 'normal'}],
    lists: [],
    marks: {decorators, annotations},
  })
}
