import {defineField, defineType} from 'sanity'
import {TrashIcon} from '@sanity/icons/Trash'

/**
 * What the bin keeps of a deleted document. It is private: nobody can read ids like `bin.<hash>` without a token. Only
 * the Studio creates and reads it (`studio/bin/`).
 */
export const binEntry = defineType({
  name: 'binEntry',
  type: 'document',
  title: 'Document in the bin',
  icon: TrashIcon,
  // There are no drafts of this type: changes take effect at once.
  liveEdit: true,
  readOnly: true,
  fields: [
    defineField({
      name: 'documentId',
      type: 'string',
      description: 'The published id of the deleted document.',
    }),
    defineField({
      name: 'documentType',
      type: 'string',
      description: 'Its type.',
    }),
    defineField({
      name: 'title',
      type: 'string',
      description: 'How it was called.',
    }),
    defineField({name: 'deletedAt', type: 'datetime', description: 'When it was deleted.'}),
    defineField({
      name: 'content',
      type: 'text',
      description: 'Its newest version as JSON, so that nothing in it refers to other documents.',
    }),
  ],
  preview: {select: {title: 'title', subtitle: 'documentType'}},
})
