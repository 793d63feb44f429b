import type {EditorContext, EditorSelectionPoint} from '@portabletext/editor'
import {isKeySegment, type Path} from 'sanity'

interface Child {
  _key: string
  text?: string
  marks?: string[]
}

/**
 * Returns the position directly after an inline object or the text of a link, given the form’s path to it. Undefined
 * if it no longer exists.
 */
export function findPositionAfter(
  {value}: Pick<EditorContext, 'value'>,
  path: Path,
): EditorSelectionPoint | undefined {
  const [blockKey, key] = path.filter((segment) => isKeySegment(segment)).slice(-2)
  if (!blockKey || !key) return undefined
  const block = value.find(({_key}) => _key === blockKey._key)
  const children: Child[] = block && Array.isArray(block['children']) ? block['children'] : []
  const isMark = path.at(-2) === 'markDefs'
  const index = children.findLastIndex(({_key, marks}) =>
    isMark ? marks?.includes(key._key) : _key === key._key,
  )
  const [child, next] = index < 0 ? [] : [children[index], children[index + 1]]
  const point = (at: Child, offset: number) => ({
    path: [{_key: blockKey._key}, 'children', {_key: at._key}],
    offset,
  })
  if (next) return point(next, 0)
  return child && isMark ? point(child, child.text?.length ?? 0) : undefined
}
