import type {Json} from '../../document.ts'
import {wordQueryOf} from '../../store/word-index.ts'
import {createBoundedCache} from '../bounded-cache.ts'
import {anyWordQueryOf} from '../words.ts'
import {isShortAndRegular, type Constant} from './constants.ts'

/** Describes a constant as far as a plan depends on it. */
export function signatureOf(constant: Constant): string {
  switch (constant.type) {
    case 'string':
      return ofText(constant.value)
    case 'array': {
      const items: Json[] = Array.isArray(constant.value) ? constant.value : []
      return `[${items.includes(null) ? 'n' : ''}${items.every((item) => typeof item === 'string') ? 's' : ''}${items.some(hasWords) ? 'w' : ''}${anyWordQueryOf(items) === undefined ? '' : 'a'}]`
    }
    default:
      return constant.type
  }
}

/** Whether the full-text index can find documents by a text as the pattern of a `match`. */
function hasWords(item: Json): boolean {
  return typeof item === 'string' && wordQueryOf(item) !== undefined
}

const texts = createBoundedCache<string>(2000)

function ofText(text: string): string {
  if (text.length > longestKept) return describeText(text)
  return texts.get(text, () => describeText(text))
}

/** In characters, so that the cache is small. */
const longestKept = 200

function describeText(text: string): string {
  return `${isShortAndRegular(text) ? 's' : 'S'}${hasWords(text) ? 'w' : ''}${anyWordQueryOf(text) === undefined ? '' : 'a'}`
}
