import {defineArrayMember, defineField, defineType} from 'sanity'
import {UserIcon} from '@sanity/icons/User'
import {pictureField} from '../fields/picture.ts'
import {slugField} from '../fields/slug.ts'
import {listLine} from '../previews/list-line.ts'
import {citedNameStated, isOrganisation} from '../rules/cited-name.ts'
import {filled, writtenUnless} from '../rules/filled.ts'

export const author = defineType({
  name: 'author',
  type: 'document',
  icon: UserIcon,
  fieldsets: [
    {
      name: 'cited',
      title: 'How articles cite this author',
      description: 'For “Cite this article” and for what search engines read.',
      options: {collapsible: true, collapsed: true},
    },
  ],
  fields: [
    defineField({
      name: 'name',
      type: 'string',
      description: 'The name that articles are signed with.',
      validation: (rule) => rule.custom(filled('Write the name that articles are signed with.')),
    }),
    defineField({
      name: 'kind',
      type: 'string',
      title: 'Cited as',
      fieldset: 'cited',
      description: 'A person is cited by family name, an organisation by its whole name.',
      options: {
        layout: 'radio',
        direction: 'horizontal',
        list: [
          {title: 'A person', value: 'person'},
          {title: 'An organisation', value: 'organisation'},
        ],
      },
    }),
    defineField({
      name: 'family',
      type: 'string',
      title: 'Family name',
      fieldset: 'cited',
      description: 'The name that comes first in a list of references: “Le Guin”, “van der Berg”.',
      hidden: isOrganisation,
      validation: (rule) => rule.custom(citedNameStated).warning(),
    }),
    defineField({
      name: 'given',
      type: 'string',
      title: 'Given names',
      fieldset: 'cited',
      description: 'Given names in full, as in “Ursula K.”. The list of references shortens them.',
      hidden: isOrganisation,
    }),
    defineField({
      name: 'suffix',
      type: 'string',
      fieldset: 'cited',
      description: 'What follows the name: “Jr.” or “III”. Titles and degrees are left out.',
      hidden: isOrganisation,
    }),
    // The name from which a migration guessed the parts. Unset when the author confirms them.
    defineField({name: 'guessedFrom', type: 'string', hidden: true, readOnly: true}),
    slugField({source: 'name', example: '/authors/your-name'}),
    pictureField({
      name: 'portrait',
      description:
        'A picture of the author, shown small and round. If that cuts the face, press the sign for cropping on the picture and move the circle.',
    }),
    defineField({
      name: 'shortBio',
      type: 'text',
      rows: 3,
      title: 'Short bio',
      description:
        'Who the author is, in a sentence or two, for the foot of an article. Empty shows the bio below.',
      validation: (rule) =>
        rule
          .max(300)
          .warning('This is long for a short bio. Two sentences are enough; the bio has room.'),
    }),
    defineField({
      name: 'bio',
      type: 'bio',
      description:
        'Who the author is and what they work on, in a few paragraphs, for their own page.',
      validation: (rule) =>
        rule
          .custom(
            writtenUnless(
              'shortBio',
              'Readers like to know who is writing. A short paragraph is enough.',
            ),
          )
          .warning(),
    }),
    defineField({
      name: 'credentials',
      type: 'array',
      of: [defineArrayMember({type: 'credential'})],
      description: 'Degrees, licences and trainings that bear on what you write, the latest first.',
    }),
    defineField({
      name: 'affiliations',
      type: 'array',
      of: [defineArrayMember({type: 'affiliation'})],
      description: 'Where you work, teach or are a member.',
    }),
    defineField({
      name: 'profiles',
      type: 'array',
      title: 'Profiles elsewhere',
      of: [defineArrayMember({type: 'profile'})],
      description: 'Pages about you elsewhere, such as ORCID or your university’s page.',
    }),
    defineField({
      name: 'specialities',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      description: 'What you know most about, in a word or two each.',
      validation: (rule) =>
        rule.unique().error('This is already in the list. Remove one of the two.'),
    }),
  ],
  orderings: [{name: 'name', title: 'Name, A to Z', by: [{field: 'name', direction: 'asc'}]}],
  preview: {
    select: {title: 'name', shortBio: 'shortBio', bio: 'bio', media: 'portrait'},
    prepare({title, shortBio, bio, media}) {
      return {
        title: title || 'Unnamed author',
        subtitle: listLine(['Author'], {
          bio: !shortBio && (!Array.isArray(bio) || bio.length === 0),
          portrait: !media?.asset,
        }),
        media: media ?? UserIcon,
      }
    },
  },
})
