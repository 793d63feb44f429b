import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {useToast} from '@sanity/ui/toast'
import {useMemo} from 'react'
import {leftOutNotice, type LeftOut} from './left-out.ts'
import {defineBehavior, effect, raise} from '@portabletext/editor/behaviors'
import {getFocusBlock} from '@portabletext/editor/selectors'
import {getPathSubSchema} from '@portabletext/editor/traversal'
import {pastedLinesToBody} from './media-blocks.ts'
import {pasteAddress} from './paste-address.ts'
import {pastedHtmlToBody} from './pasted-html-to-body.ts'

/** Converts pasted and dropped content of other programs to the schema, and shows a notice about what was left out. */
export function PastePlugin() {
  const {push} = useToast()
  const behaviors = useMemo(
    () => [
      pasteAddress,
      pasteBehavior((leftOut) => {
        const notice = leftOutNotice(leftOut)
        if (notice) push({status: 'info', closable: true, duration: 12_000, ...notice})
      }),
    ],
    [push],
  )
  return <BehaviorPlugin behaviors={behaviors} />
}

/**
 * Types of the clipboard that are more exact than HTML: from the editor, or from a program that knows Portable Text.
 * They need no conversion.
 */
const finerTypes = ['application/x-portable-text', 'application/json', 'text/markdown']

/** Converts pasted and dropped HTML before the Studio’s simpler conversion runs. */
export function pasteBehavior(onLeftOut: (leftOut: LeftOut[]) => void) {
  return defineBehavior({
    on: 'deserialize',
    guard: ({snapshot, event}) => {
      const {dataTransfer} = event.originEvent.originEvent
      const html = dataTransfer.getData('text/html')
      const isPlain = html === dataTransfer.getData('text/plain')
      if (finerTypes.some((type) => dataTransfer.getData(type))) return false
      const place = getFocusBlock(snapshot)
      const options = {
        schema: place ? getPathSubSchema(snapshot, place.path) : snapshot.context.schema,
        keyGenerator: snapshot.context.keyGenerator,
      }
      if (html && !isPlain) return pastedHtmlToBody(html, options)
      const blocks = pastedLinesToBody(dataTransfer.getData('text/plain'), options)
      return blocks && {blocks, leftOut: []}
    },
    actions: [
      ({event}, {blocks, leftOut}) => [
        ...(blocks.length > 0
          ? [
              raise({
                type: 'deserialization.success',
                mimeType: 'text/html',
                data: blocks,
                originEvent: event.originEvent,
              }),
            ]
          : []),
        effect(() => onLeftOut(leftOut)),
      ],
    ],
  })
}
