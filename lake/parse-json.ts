import type {Json} from './document.ts'
import {LakeError} from './error.ts'

/**
 * The maximum nesting. Documents have 20 levels at most; recursive functions overflow the stack at some
 * thousands.
 */
const maxDepth = 500

/**
 * Parses JSON and limits its nesting. `JSON.parse` handles any depth, but the recursive functions that read
 * the result would overflow the stack.
 *
 * @param what names the text at the beginning of an error message
 * @throws LakeError `invalid` if the text is not JSON or is nested too deeply
 */
export function parseJson(text: string, what: string): Json {
  if (depthOf(text) > maxDepth) {
    throw new LakeError(
      'invalid',
      `${what} is nested too deeply: the maximum is ${maxDepth} levels.`,
    )
  }
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new LakeError('invalid', `${what} is not JSON: ${why}.`)
  }
}

/** Returns the maximum nesting of the brackets in a JSON text. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (character === '"') index = endOfString(text, index)
    else if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth -= 1
    if (depth > deepest) deepest = depth
  }
  return deepest
}

function endOfString(text: string, start: number): number {
  let index = start + 1
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1
  return index
}
