/** A member of a body, as a template has it; the Studio gives it its key. */
export type BodyPart = Record<string, unknown> & {_type: string}

/** An empty paragraph, or one of the given style with words in it. */
export function block(text = '', style = 'normal'): BodyPart {
  return {
    _type: 'block',
    style,
    markDefs: [],
    children: [{_type: 'span', text, marks: []}],
  }
}

/** Sections to be written: each heading with an empty paragraph under it. */
export function sections(...headings: string[]): BodyPart[] {
  return headings.flatMap((heading) => [block(heading, 'h2'), block()])
}

/** The invitation, in the words of the settings. */
export function invitation(): BodyPart {
  return {_type: 'callToAction'}
}

/** The place of a passage that is written once. */
export function passage(id: string): BodyPart {
  return {_type: 'passageUse', passage: {_type: 'reference', _ref: id}}
}
