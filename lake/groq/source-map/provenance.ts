/**
 * The origin of a built object's attributes. It is stored in the object under a symbol, which GROQ cannot see
 * because it enumerates attributes by name.
 */
export interface Provenance {
  /** The value of `@` where the object was built. */
  base: unknown
  parts: Part[]
  /** One for each part: the attribute's shadow, or the spread object. */
  values: unknown[]
}

/** The attributes in an object expression, in order; the last one with a name wins. */
export type Part = {kind: 'attribute'; name: string} | {kind: 'splat'}

export const provenanceKey = Symbol('provenance')

export function provenanceOf(object: object): Provenance | undefined {
  const carrier: {[provenanceKey]?: Provenance} = object
  return carrier[provenanceKey]
}

/**
 * Information about a value from its expression. Objects and arrays of documents need none, because they are
 * recognized by identity.
 */
export type Shadow =
  | null
  | {kind: 'literal'}
  | {kind: 'unknown'}
  /** The value of an attribute of `owner`, or of one below it. */
  | {kind: 'attribute'; owner: unknown; path: string[]}
  | {kind: 'element'; of: Shadow; index: number}
  | {kind: 'slice'; of: Shadow; left: number; right: number; isInclusive: boolean}
  | {kind: 'list'; items: Shadow[] | null}
  | {kind: 'flat'; items: Listed[] | null}

/** An entry of a list, which may be replaced by its items. */
export interface Listed {
  value: unknown
  shadow: Shadow
  /**
   * `arrays`: the items of an array, otherwise the value. `always`: the items of an array, otherwise nothing.
   */
  splat: 'always' | 'arrays' | 'never'
}

/** Casts a value that the instrumented query built as a shadow. */
export function asShadow(value: unknown): Shadow {
  return (value ?? null) as Shadow
}
