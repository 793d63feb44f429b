import type {EditorContext, EditorSelectionPoint} from '@portabletext/editor'
import {isKeySegment, type Path} from 'sanity'

/** The place in the line right behind what stands in it at that path of the form; undefined when it is gone. */
export function findPlaceBehind(
  {value}: Pick<EditorContext, 'value'>,
  path: Path,
): EditorSelectionPoint | undefined {
  const [blockKey, childKey] = path.filter((segment) => isKeySegment(segment)).slice(-2)
  if (!blockKey || !childKey) return undefined
  const block = value.find(({_key}) => _key === blockKey._key)
  const children = block && Array.isArray(block['children']) ? block['children'] : []
  const index = children.findIndex(({_key}) => _key === childKey._key)
  const next: unknown = index < 0 ? undefined : children[index + 1]?._key
  if (typeof next !== 'string') return undefined
  return {path: [{_key: blockKey._key}, 'children', {_key: next}], offset: 0}
}
