import * as v from 'valibot'
import {hostedVariables, siteVariables} from './site-variables.ts'
import {origin} from './kinds.ts'
import {lakeVariables} from './lake-variables.ts'

/** Set by `npm run dev` for the site: the origin of the Studio's own server. */
const internalVariables = {STUDIO_ORIGIN: {schema: v.optional(origin)}}

/** Every setting of the lake, the site and the scripts. */
export const variables = {
  ...siteVariables,
  ...lakeVariables,
  ...hostedVariables,
  ...internalVariables,
}

export type VariableName = keyof typeof variables

/** The validated value of each variable. */
export type Values = {[Name in VariableName]: v.InferOutput<(typeof variables)[Name]['schema']>}

/** Environment variables. Node's own type is not used, because Next makes NODE_ENV required in it. */
export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads variables from an environment, such as `process.env`. An empty variable counts as not set. Names are looked up
 * dynamically, because Next replaces a literal `process.env.NEXT_PUBLIC_…` at build time.
 *
 * @throws Error of one line that names the variable, its value and what is expected
 */
export function readVariables<const Name extends VariableName>(
  env: Environment,
  names: readonly Name[],
): Pick<Values, Name> {
  const entries = names.map((name) => [name, readVariable(env, name)] as const)
  return Object.fromEntries(entries) as Pick<Values, Name>
}

/** Reads one variable, as `readVariables` does. */
export function readVariable<const Name extends VariableName>(
  env: Environment,
  name: Name,
): Values[Name] {
  const schema: v.GenericSchema<string | undefined, unknown> = variables[name].schema
  const result = v.safeParse(schema, env[name] || undefined)
  if (!result.success) throw new Error(`${name} ${result.issues[0].message}`)
  return result.output as Values[Name]
}
