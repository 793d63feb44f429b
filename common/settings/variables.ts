import {lakeVariables} from './lake-variables.ts'
import {readFrom, type Environment, type ValuesOf} from './from-environment.ts'
import {hostedVariables, internalVariables, siteVariables} from './site-variables.ts'

export type {Environment}

/** Every setting of the lake, the site and the scripts. */
export const variables = {
  ...siteVariables,
  ...lakeVariables,
  ...hostedVariables,
  ...internalVariables,
}

export type VariableName = keyof typeof variables

/** The validated value of each variable. */
export type Values = ValuesOf<typeof variables>

/** Reads variables of the whole table; see `readFrom`. */
export function readVariables<const Name extends VariableName>(
  env: Environment,
  names: readonly Name[],
): Pick<Values, Name> {
  return readFrom(variables, env, names)
}

/** Reads one variable, as `readVariables` does. */
export function readVariable<const Name extends VariableName>(
  env: Environment,
  name: Name,
): Values[Name] {
  return readVariables(env, [name])[name]
}
