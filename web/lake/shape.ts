/** The shape of a value in a query's result. `npm run typegen` derives it from the schema and the query. */
export interface Shape {
  /** `text` is Portable Text: a list of anything. `web/text/` validates it. */
  is: 'string' | 'number' | 'boolean' | 'any' | 'text' | 'list' | 'object' | 'oneOf'
  /** Whether the value may be missing. */
  nullable?: true
  /** The only values that a string may have. */
  values?: string[]
  /** The shape of each entry of a list. */
  of?: Shape
  /** The shapes of an object's fields. Other fields are left out. */
  fields?: Record<string, Shape>
  /** The shapes of a union. */
  members?: Shape[]
}
