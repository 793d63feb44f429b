import * as v from 'valibot'

/** Environment variables. Node's own type is not used, because Next makes NODE_ENV required in it. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Variables by name, each with the schema that validates it. */
type Table = Readonly<Record<string, {schema: v.GenericSchema<string | undefined, unknown>}>>

/** The validated value of each variable of a table. */
export type ValuesOf<Variables extends Table> = {
  [Name in keyof Variables]: v.InferOutput<Variables[Name]['schema']>
}

/**
 * Reads variables from an environment, such as `process.env`. An empty variable counts as not set. Names are looked up
 * dynamically, because Next replaces a literal `process.env.NEXT_PUBLIC_…` at build time.
 *
 * @throws Error of one line that names the variable, its value and what is expected
 */
export function readFrom<Variables extends Table, const Name extends keyof Variables & string>(
  variables: Variables,
  env: Environment,
  names: readonly Name[],
): Pick<ValuesOf<Variables>, Name> {
  const entries = names.map((name) => [name, read(variables[name]?.schema, env, name)] as const)
  return Object.fromEntries(entries) as Pick<ValuesOf<Variables>, Name>
}

function read(schema: Table[string]['schema'] | undefined, env: Environment, name: string) {
  if (!schema) throw new Error(`${name} is not a setting.`)
  const result = v.safeParse(schema, env[name] || undefined)
  if (!result.success) throw new Error(`${name} ${result.issues[0].message}`)
  return result.output
}
