import type {Json} from '../../document.ts'
import {isShortAndRegular, scalarsOf, type Constant} from './constants.ts'
import type {Context} from './context.ts'
import type {SqlValue} from './statement.ts'

/** Returns the sort key of a constant; that of a string must still be passed through `unitOrder`. */
export function keyOfConstant(constant: Constant): SqlValue {
  switch (constant.type) {
    case 'string':
    case 'number':
    case 'datetime':
      return constant.value
    case 'boolean':
      return Uint8Array.of(constant.value ? 1 : 0)
    case 'null':
    case 'path':
    case 'array':
    case 'object':
      return Uint8Array.of(0xff)
  }
}

/** Returns a constant of a request by its number. */
export function at(constants: readonly Constant[], index: number): Constant {
  return constants[index] ?? {type: 'null'}
}

/** Returns whether sort keys order a constant as GROQ does. */
export function isOrderable(constant: Constant): boolean {
  return constant.type !== 'string' || isShortAndRegular(constant.value)
}

/** Returns the strings of a list, or one string as a list. */
export function textsIn(constants: readonly Constant[], index: number): string[] {
  const constant = at(constants, index)
  const items = constant.type === 'string' ? [constant.value] : scalarsOf(constant)
  return items.filter((item) => typeof item === 'string')
}

/** Binds the strings of a list, or one string, as a JSON list. */
export function textsOf(context: Context, index: number): string {
  return context.bind((all) => JSON.stringify(textsIn(all, index)))
}

/** Returns a constant as JSON. */
export function jsonValueOf(constant: Constant): Json {
  if (constant.type === 'null') return null
  return constant.type === 'datetime' ? constant.text : constant.value
}
