/**
 * Where the attributes of a built object come from. It stands in the object under a symbol, so that
 * nothing in GROQ can see it: what goes through an object's attributes goes by their names.
 */
export interface Provenance {
  /** What `@` was where the object was built. */
  base: unknown
  parts: Part[]
  /** One for each part: the attribute's shadow, or the object that was splatted. */
  values: unknown[]
}

/** What an object's text says of its attributes, in order; the last to name an attribute wins. */
export type Part = {kind: 'attribute'; name: string} | {kind: 'splat'}

export const provenanceKey = Symbol('provenance')

export function provenanceOf(object: object): Provenance | undefined {
  const carrier: {[provenanceKey]?: Provenance} = object
  return carrier[provenanceKey]
}

/**
 * What is known of a value beside the value itself, from the text of its expression. Objects and
 * arrays out of documents need none: they are recognised wherever they turn up.
 */
export type Shadow =
  | null
  | {kind: 'literal'}
  | {kind: 'unknown'}
  /** The value of an attribute of `owner`, or of one further down. */
  | {kind: 'attribute'; owner: unknown; path: string[]}
  | {kind: 'element'; of: Shadow; index: number}
  | {kind: 'slice'; of: Shadow; left: number; right: number; isInclusive: boolean}
  | {kind: 'list'; items: Shadow[] | null}
  | {kind: 'flat'; items: Listed[] | null}

/** An entry of a list, of which the items may be entries in its place. */
export interface Listed {
  value: unknown
  shadow: Shadow
  /** `arrays`: items of an array, else the value. `always`: items of an array, else nothing. */
  splat: 'always' | 'arrays' | 'never'
}

/** What stands where the instrumented query puts shadows is one. */
export function asShadow(value: unknown): Shadow {
  return (value ?? null) as Shadow
}
