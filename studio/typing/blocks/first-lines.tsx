import {Text} from '@sanity/ui'
import {linesOf} from './lines-of.ts'

/** Shows the first lines of a text, as a preview of a block’s content. */
export function FirstLines({text, maxLines = 6}: {text: unknown; maxLines?: number}) {
  const lines = linesOf(text)
  return (
    <>
      {lines.slice(0, maxLines).map(({key, mark, indent, words}) => (
        <Text key={key} size={1} style={{paddingLeft: indent * 16}}>
          {mark && `${mark} `}
          {words}
        </Text>
      ))}
      {lines.length > maxLines && (
        <Text size={1} muted>
          … and {lines.length - maxLines} more
        </Text>
      )}
    </>
  )
}
