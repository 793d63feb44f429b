import type {Json} from '../../document.ts'
import {wordQueryOf} from '../../store/word-index.ts'
import {anyWordQueryOf} from '../words.ts'
import {isShortAndRegular, type Constant} from './constants.ts'

/**
 * Returns the part of a plan's cache key for a constant: its type, and the properties on which the plan depends.
 * `isPattern`: it is the right side of a `match`.
 */
export function signatureOf(constant: Constant, isPattern: boolean): string {
  const words = isPattern ? wordsOf(constant) : ''
  switch (constant.type) {
    case 'string':
      return `${isShortAndRegular(constant.value) ? 's' : 'S'}${words}`
    case 'array': {
      const items: Json[] = Array.isArray(constant.value) ? constant.value : []
      return `[${items.includes(null) ? 'n' : ''}${items.every(isText) ? 's' : ''}${items.every(isPlain) ? 'r' : ''}${words}]`
    }
    default:
      return constant.type
  }
}

/** Whether the full-text index can find documents by all words of a pattern, and by any of them. */
function wordsOf(constant: Constant): string {
  if (constant.type !== 'string' && constant.type !== 'array') return ''
  const {value} = constant
  const items: Json[] = Array.isArray(value) ? value : [value]
  const hasWords = items.some((item) => isText(item) && wordQueryOf(item) !== undefined)
  return `${hasWords ? 'w' : ''}${anyWordQueryOf(value) === undefined ? '' : 'a'}`
}

function isText(item: Json): item is string {
  return typeof item === 'string'
}

function isPlain(item: Json): boolean {
  return isText(item) && isShortAndRegular(item)
}
