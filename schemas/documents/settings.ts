import {defineArrayMember, defineField, defineType} from 'sanity'
import {CogIcon} from '@sanity/icons/Cog'
import {defaultLanguage, isLanguageTag} from '../../web/shared/language.ts'
import {notLanguage} from '../fields/language.ts'
import {filled} from '../rules/filled.ts'
import {callToActionField} from '../settings/call-to-action.ts'
import {designField} from '../settings/design.ts'
import {homeField} from '../settings/home.ts'

/** Content that applies to the whole site. There is one such document, with the id `settings`. */
export const settings = defineType({
  name: 'settings',
  type: 'document',
  title: 'Site settings',
  icon: CogIcon,
  groups: [
    {name: 'site', title: 'Site'},
    {name: 'design', title: 'Look'},
    {name: 'links', title: 'Menu and footer'},
    {name: 'sessions', title: 'Sessions and care'},
  ],
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      group: 'site',
      title: 'Site name',
      description: 'The name of the site: at the top of every page and in the browser tab.',
      validation: (rule) => rule.custom(filled('Give the site a name.')),
    }),
    defineField({
      name: 'description',
      type: 'text',
      rows: 3,
      group: 'site',
      description:
        'What the site is about, in a sentence or two. The home page begins with it, and search results show it.',
      validation: (rule) =>
        rule
          .custom(
            filled(
              'Search engines show this sentence under the name of the site. It is still empty.',
            ),
          )
          .warning(),
    }),
    defineField({
      name: 'language',
      type: 'string',
      group: 'site',
      description:
        'The language you write in. The site has its own words in Arabic, Dutch, English, French, German, Hebrew and Spanish; in any other language they are English.',
      initialValue: defaultLanguage,
      validation: (rule) =>
        rule.custom((language) => (!language || isLanguageTag(language) ? true : notLanguage)),
    }),
    homeField(),
    designField(),
    defineField({
      name: 'navigation',
      type: 'array',
      group: 'links',
      title: 'Menu',
      of: [defineArrayMember({type: 'navigationItem'})],
      description: 'The links at the top of every page. Five or six are easy to take in.',
      validation: (rule) =>
        rule.max(8).warning('This is a long menu. Which of these could go into the footer?'),
    }),
    defineField({
      name: 'footer',
      type: 'object',
      group: 'links',
      description: 'What stands at the foot of every page.',
      fields: [
        defineField({
          name: 'text',
          type: 'text',
          rows: 3,
          description: 'A sentence or two, such as where your practice is.',
        }),
        defineField({
          name: 'links',
          type: 'array',
          of: [defineArrayMember({type: 'navigationItem'})],
          description: 'Links for those who look for them, such as the imprint.',
        }),
        defineField({
          name: 'elsewhere',
          type: 'array',
          title: 'Elsewhere',
          of: [defineArrayMember({type: 'profile'})],
          description:
            'Where else readers find you. A profile that an author has here too is marked as yours, for services that check it.',
        }),
        defineField({
          name: 'imprint',
          type: 'string',
          title: 'Last line',
          description: 'Such as “© Anna Berg, Sample Street 1, Vienna”.',
        }),
      ],
    }),
    callToActionField(),
    defineField({
      name: 'careNotes',
      type: 'array',
      group: 'sessions',
      title: 'Care notes',
      of: [defineArrayMember({type: 'careNote'})],
      description: 'Where a reader in need finds help at once, by country or region.',
    }),
    defineField({
      name: 'requests',
      type: 'object',
      group: 'sessions',
      title: 'Session requests',
      description: 'How requests for a session are asked for and kept.',
      fields: [
        defineField({
          name: 'retentionMonths',
          type: 'number',
          title: 'Months to keep them',
          description: 'Requests older than this are deleted for good.',
          initialValue: 12,
          validation: (rule) =>
            rule
              .integer()
              .min(1)
              .max(120)
              .error('Write a whole number of months between 1 and 120.'),
        }),
        defineField({
          name: 'consent',
          type: 'text',
          rows: 3,
          title: 'Consent line',
          description:
            'What a person agrees to by sending the form: what you keep, for how long, and for what.',
        }),
      ],
    }),
    defineField({
      name: 'privacy',
      type: 'bio',
      group: 'sessions',
      title: 'Privacy: in addition',
      description:
        'What the privacy page should say beyond what it says by itself, such as who is responsible.',
    }),
  ],
  preview: {
    select: {subtitle: 'title'},
    prepare({subtitle}) {
      return {title: 'Site settings', subtitle: subtitle || 'No name yet'}
    },
  },
})
