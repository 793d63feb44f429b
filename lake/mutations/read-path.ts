import {parsePath, type ExprNode, type PathNode} from '@sanity/json-match'
import {LRUCache} from 'lru-cache'
import {LakeError} from '../error.ts'

/** Parsed paths, because the patches of a request often have the same ones. */
const paths = new LRUCache<string, PathNode>({max: 500})

/** Longer paths are not cached. */
const maxCached = 200

/** Parses a JSONMatch path. @throws LakeError `invalid` unless the whole text is a path */
export function readPath(text: string): PathNode {
  const cached = paths.get(text)
  if (cached) return cached
  const path = parse(text)
  if (path?.type !== 'Path')
    throw new LakeError('invalid', `${quoted(text)} is a value, not a path`)
  if (text.length <= maxCached) paths.set(text, path)
  return path
}

function parse(text: string): ExprNode | undefined {
  try {
    return parsePath(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new LakeError('invalid', `The path ${quoted(text)} cannot be parsed: ${reason}`)
  }
}

/** Quotes a path, shortened because it can be as long as a request. */
export function quoted(text: string): string {
  return `"${text.length > 200 ? `${text.slice(0, 200)}…` : text}"`
}
