import type {EditorSnapshot} from '@portabletext/editor'
import {defineBehavior, raise} from '@portabletext/editor/behaviors'
import {getFocusTextBlock, isSelectionCollapsed} from '@portabletext/editor/selectors'
import {getPathSubSchema} from '@portabletext/editor/traversal'
import {isSpan} from '@portabletext/schema'
import {toMediaBlock, type MediaBlock} from '../../../web/shared/media/media-address.ts'
import {allowsMedia} from './media-blocks.ts'

interface Paste {
  snapshot: EditorSnapshot
  event: {originEvent: {dataTransfer: DataTransfer}}
}

/**
 * Returns the block for a pasted address of a video or podcast. Undefined unless the cursor is in an empty paragraph:
 * within a sentence and on selected words, an address becomes a link.
 */
function mediaOf({snapshot, event}: Paste): MediaBlock | undefined {
  const place = getFocusTextBlock(snapshot)
  if (!place || !isSelectionCollapsed(snapshot)) return undefined
  const schema = getPathSubSchema(snapshot, place.path)
  const {children, listItem} = place.node
  const isEmpty = children.every((child) => isSpan({schema}, child) && !child.text.trim())
  if (!isEmpty || listItem !== undefined || !allowsMedia(schema)) return undefined
  return toMediaBlock(event.originEvent.dataTransfer.getData('text/plain'))
}

/** Lets the Studio make a link of a pasted address, unless it becomes a block. */
export const linkPasteGuard = (paste: Paste): boolean => mediaOf(paste) === undefined

/** Replaces the empty paragraph by a block for the pasted address. */
export const pasteAddress = defineBehavior({
  on: 'clipboard.paste',
  guard: (paste) => {
    const block = mediaOf(paste)
    return block ? {block} : false
  },
  actions: [
    (_, {block}) => [
      raise({type: 'insert.block', block: {...block}, placement: 'auto', select: 'end'}),
    ],
  ],
})
