import {defineField, defineType} from 'sanity'
import {DownloadIcon} from '@sanity/icons/Download'
import {chosen, filled} from '../rules/filled.ts'

/** A file that readers can download. */
export const download = defineType({
  name: 'download',
  type: 'object',
  title: 'Hand-out',
  icon: DownloadIcon,
  fields: [
    defineField({
      name: 'file',
      type: 'file',
      description: 'The file that readers download, a PDF for example. Everybody can read it.',
      validation: (rule) =>
        rule.custom(chosen('Choose the file, or remove this hand-out from the text.')),
    }),
    defineField({
      name: 'title',
      type: 'string',
      description: 'What the hand-out is called; these are the words of the link.',
      validation: (rule) =>
        rule.custom(filled('Name the hand-out: without words there is nothing to click.')),
    }),
    defineField({
      name: 'description',
      type: 'text',
      rows: 2,
      description: 'What readers will find in it, in a sentence.',
    }),
  ],
  preview: {
    select: {title: 'title', filename: 'file.asset.originalFilename'},
    prepare({title, filename}) {
      return {
        title: title || 'Hand-out without a name',
        subtitle: filename ? `Hand-out · ${filename}` : 'Hand-out · no file yet',
      }
    },
  },
})
