import {
  getSubSchema,
  isSpan,
  isTextBlock,
  type FieldDefinition,
  type PortableTextBlock,
  type PortableTextObject,
  type PortableTextTextBlock,
  type Schema,
} from '@portabletext/schema'

/**
 * Returns the parts of a text that its schema does not allow or that would break the editor, as messages. Empty
 * for a valid text.
 */
export function textProblems(blocks: unknown[], schema: Schema): string[] {
  return [...doubleKeys(blocks), ...blocks.flatMap((block) => blockProblems(block, schema))]
}

function blockProblems(block: unknown, schema: Schema): string[] {
  if (isTextBlock({schema}, block)) return textBlockProblems(block, schema)
  const {_type} = block as PortableTextObject
  const type = schema.blockObjects.find(({name}) => name === _type)
  return type
    ? objectProblems(block as PortableTextObject, type.fields, schema)
    : [`block ${_type}`]
}

function textBlockProblems(block: PortableTextTextBlock, schema: Schema): string[] {
  const {style = '', listItem, level, markDefs = [], children} = block
  const marks = [...names(schema.decorators), ...markDefs.map(({_key}) => _key)]
  const [first, last] = [children.at(0), children.at(-1)]
  return [
    ...(names(schema.styles).includes(style) ? [] : [`style ${style}`]),
    ...(listItem === undefined || names(schema.lists).includes(listItem)
      ? []
      : [`list ${listItem}`]),
    ...(listItem === undefined || (level !== undefined && level >= 1) ? [] : [`level ${level}`]),
    ...(isSpan({schema}, first) && isSpan({schema}, last) ? [] : ['no text at an end']),
    ...doubleKeys(markDefs),
    ...markDefs.flatMap((mark) =>
      names(schema.annotations).includes(mark._type) &&
      /^(?:https?|mailto|tel):/.test(String(mark['href']))
        ? []
        : [`annotation ${JSON.stringify(mark)}`],
    ),
    ...doubleKeys(children),
    ...children.flatMap((child) => {
      if (isSpan({schema}, child)) {
        const unknown = (child.marks ?? []).filter((mark) => !marks.includes(mark))
        const strange = /[\uE000-\uF8FF]/.test(child.text) ? ['private character'] : []
        return [...strange, ...unknown.map((mark) => `mark ${mark}`)]
      }
      const type = schema.inlineObjects.find(({name}) => name === child._type)
      return type ? objectProblems(child, type.fields, schema) : [`inline ${child._type}`]
    }),
  ]
}

function names(types: readonly {name: string}[]): string[] {
  return types.map(({name}) => name)
}

function objectProblems(
  object: PortableTextObject,
  fields: readonly FieldDefinition[],
  schema: Schema,
): string[] {
  return Object.entries(object).flatMap(([name, value]) => {
    if (name === '_type' || name === '_key') return []
    const field = fields.find((one) => one.name === name)
    if (!field) return [`field ${object._type}.${name}`]
    if (field.type !== 'array' || !field.of || !Array.isArray(value)) return []
    const {of} = field
    if (of.some(({type}) => type === 'block')) return textProblems(value, getSubSchema(schema, of))
    return [
      ...doubleKeys(value),
      ...(value as PortableTextBlock[]).flatMap((item) => {
        const member = of.find((one) => one.name === item._type)
        return member && 'fields' in member
          ? objectProblems(item as PortableTextObject, member.fields ?? [], schema)
          : [`member ${item._type}`]
      }),
    ]
  })
}

function doubleKeys(items: unknown[]): string[] {
  const keys = items.map((item) => (item as {_key?: string})._key)
  return keys
    .filter((key, index) => !key || keys.indexOf(key) !== index)
    .map((key) => `key ${String(key)}`)
}
