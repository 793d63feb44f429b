import type * as v from 'valibot'

/** An environment variable that sets something. */
export interface Variable {
  /** Its description in `.env.example`: the lines of its comment. */
  about: string[]
  /** The value in `.env.example`: the default, or an example. */
  example: string
  /** Validates and converts the value. It gets undefined if the variable is not set, or empty. */
  schema: v.GenericSchema<string | undefined, unknown>
}

export type Variables = Readonly<Record<string, Variable>>
