/** A member of a body without a `_key`, which the Studio adds. */
export type BodyPart = Record<string, unknown> & {_type: string}

/** Returns a paragraph, empty by default, or a block of the given style. */
export function block(text = '', style = 'normal'): BodyPart {
  return {
    _type: 'block',
    style,
    markDefs: [],
    children: [{_type: 'span', text, marks: []}],
  }
}

/** Returns each heading with an empty paragraph below it. */
export function sections(...headings: string[]): BodyPart[] {
  return headings.flatMap((heading) => [block(heading, 'h2'), block()])
}

/** Returns a call to action with the text of the settings. */
export function invitation(): BodyPart {
  return {_type: 'callToAction'}
}

/** Returns a reference to a reusable passage. */
export function passage(id: string): BodyPart {
  return {_type: 'passageUse', passage: {_type: 'reference', _ref: id}}
}
