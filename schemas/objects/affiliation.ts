import {defineField, defineType} from 'sanity'
import {UsersIcon} from '@sanity/icons/Users'
import {webAddress} from '../rules/address.ts'
import {filled} from '../rules/filled.ts'

/** Where an author works, teaches or is a member. */
export const affiliation = defineType({
  name: 'affiliation',
  type: 'object',
  title: 'Affiliation',
  icon: UsersIcon,
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      description: 'The practice, university or association.',
      validation: (rule) =>
        rule.custom(filled('Name the practice, university or association, or remove this line.')),
    }),
    defineField({
      name: 'role',
      type: 'string',
      description: 'What you are there: “Doctoral candidate”, “Member”.',
    }),
    defineField({
      name: 'url',
      type: 'string',
      title: 'Web address of its page',
      description: 'Its page on the web, https://…',
      validation: (rule) => rule.custom(webAddress),
    }),
  ],
  preview: {select: {title: 'name', subtitle: 'role'}},
})
