import {BehaviorPlugin} from '@portabletext/editor/plugins'
import {useToast} from '@sanity/ui/toast'
import {useMemo} from 'react'
import {leftOutNotice, type LeftOut} from './left-out.ts'
import {defineBehavior, effect, raise} from '@portabletext/editor/behaviors'
import {getFocusBlock} from '@portabletext/editor/selectors'
import {getPathSubSchema} from '@portabletext/editor/traversal'
import {pastedHtmlToBody} from './pasted-html-to-body.ts'

/** Pastes and drops of other programs become text of the schema; what cannot come along is told. */
export function PastePlugin() {
  const {push} = useToast()
  const behaviors = useMemo(
    () => [
      pasteBehavior((leftOut) => {
        const notice = leftOutNotice(leftOut)
        if (notice) push({status: 'info', closable: true, duration: 12_000, ...notice})
      }),
    ],
    [push],
  )
  return <BehaviorPlugin behaviors={behaviors} />
}

/** What the editor itself or a program that knows its text put on the clipboard; it needs no conversion. */
const finerTypes = ['application/x-portable-text', 'application/json', 'text/markdown']

/** Converts pasted and dropped HTML, before the Studio’s plainer conversion sees it. */
export function pasteBehavior(onLeftOut: (leftOut: LeftOut[]) => void) {
  return defineBehavior({
    on: 'deserialize',
    guard: ({snapshot, event}) => {
      const {dataTransfer} = event.originEvent.originEvent
      const html = dataTransfer.getData('text/html')
      const isPlain = html === dataTransfer.getData('text/plain')
      if (!html || isPlain || finerTypes.some((type) => dataTransfer.getData(type))) return false
      const place = getFocusBlock(snapshot)
      const {blocks, leftOut} = pastedHtmlToBody(html, {
        schema: place ? getPathSubSchema(snapshot, place.path) : snapshot.context.schema,
        keyGenerator: snapshot.context.keyGenerator,
      })
      return {blocks, leftOut}
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
