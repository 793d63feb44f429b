import type {Schema} from '@portabletext/schema'

const named = (name: string) => ({name, value: name})
const styles = ['normal', 'h2', 'h3', 'h4', 'blockquote'].map(named)
const lists = ['bullet', 'number'].map(named)
const decorators = ['strong', 'em', 'sup', 'sub'].map(named)
const link = {name: 'link', fields: [{name: 'href', type: 'string' as const}]}

/** A block of a text that consists of paragraphs only, as in `schemas/text/annotations.ts`. */
const paragraph = {
  type: 'block' as const,
  styles: [named('normal')],
  lists: [],
  decorators,
  annotations: [link],
  inlineObjects: [],
}

const cell = {type: 'object' as const, name: 'cell', fields: [arrayOf('value', paragraph)]}
const row = {type: 'object' as const, name: 'row', fields: [arrayOf('cells', cell)]}

function arrayOf<Member>(name: string, member: Member) {
  return {name, type: 'array' as const, of: [member]}
}

/**
 * What the converter may create in a text: the part of `schemas/text/body.ts` that HTML can have. It is repeated here
 * because the schema itself needs the whole Studio. A test compares the two.
 */
export const textSchema: Schema = {
  block: {name: 'block'},
  span: {name: 'span'},
  styles,
  lists,
  decorators,
  annotations: [link],
  blockObjects: [
    {
      name: 'media',
      fields: [
        {name: 'address', type: 'string'},
        {name: 'title', type: 'string'},
      ],
    },
    {name: 'table', fields: [{name: 'caption', type: 'string'}, arrayOf('rows', row)]},
  ],
  inlineObjects: [{name: 'footnote', fields: [arrayOf('text', paragraph)]}],
}
