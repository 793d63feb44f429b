import {defineField, defineType, type ValidationContext} from 'sanity'
import {CaseIcon} from '@sanity/icons/Case'
import {filled} from '../rules/filled.ts'

const statuses = [
  {title: 'Held', value: 'held'},
  {title: 'In progress', value: 'inProgress'},
]

interface Credential {
  status?: string
}

/** A degree, licence or training. Readers and search engines see only what is entered here. */
export const credential = defineType({
  name: 'credential',
  type: 'object',
  title: 'Credential',
  icon: CaseIcon,
  fields: [
    defineField({
      name: 'title',
      type: 'string',
      description: 'The degree, licence or training, as its certificate calls it.',
      validation: (rule) => rule.custom(filled('Name the degree, licence or training.')),
    }),
    defineField({
      name: 'issuer',
      type: 'string',
      title: 'Issued by',
      description: 'The university, chamber or institute that gives it.',
      validation: (rule) =>
        rule.custom(filled('Say who gives this credential, so that readers can look it up.')),
    }),
    defineField({
      name: 'status',
      type: 'string',
      description: 'Whether you hold it, or are still working towards it. The site says which.',
      options: {list: statuses, layout: 'radio'},
      validation: (rule) =>
        rule.custom(
          filled('Say whether it is held or in progress: readers must not take one for the other.'),
        ),
    }),
    defineField({
      name: 'date',
      type: 'date',
      description: 'When it was awarded. Leave empty while it is in progress.',
      validation: (rule) => [rule.custom(awardIsPast), rule.custom(dateFitsStatus).warning()],
    }),
  ],
  preview: {
    select: {title: 'title', issuer: 'issuer', status: 'status', date: 'date'},
    prepare({title, issuer, status, date}) {
      const state = status === 'inProgress' ? 'in progress' : date ? date.slice(0, 4) : undefined
      return {
        title: title || 'Credential without a name',
        subtitle: [issuer || 'Issuer missing', state].filter(Boolean).join(' · '),
      }
    },
  },
})

function awardIsPast(date: string | undefined, {parent}: ValidationContext): true | string {
  const {status} = (parent ?? {}) as Credential
  return status === 'held' && date && Date.parse(date) > Date.now()
    ? 'This day is still to come. Until then the credential is in progress.'
    : true
}

function dateFitsStatus(date: string | undefined, {parent}: ValidationContext): true | string {
  const {status} = (parent ?? {}) as Credential
  if (status === 'held' && !date) return 'Add the day of the award, if you know it.'
  if (status === 'inProgress' && date) {
    return 'Leave the date empty while it is in progress: readers would take it for the award.'
  }
  return true
}
