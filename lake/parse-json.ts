import type {Json} from './document.ts'
import {LakeError} from './error.ts'

/** Levels of nesting. Documents have 20 at most; the stack of whoever walks a value holds some thousands. */
const maxDepth = 500

/**
 * Parses JSON. Node reads any depth without recursion, but nothing that it is handed to then does.
 *
 * @param what names the text at the beginning of an error message
 * @throws LakeError `invalid` for what is not JSON, or nested too deeply
 */
export function parseJson(text: string, what: string): Json {
  if (depthOf(text) > maxDepth) {
    throw new LakeError('invalid', `${what} is nested too deeply: ${maxDepth} levels are the most.`)
  }
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new LakeError('invalid', `${what} is not JSON: ${why}.`)
  }
}

/** How deep the brackets of a JSON text are nested. */
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
