import {Text} from '@sanity/ui'
import {linesOf} from './lines-of.ts'

/** The first lines of a text, as an editor shows what a block holds. */
export function FirstLines({text, most = 6}: {text: unknown; most?: number}) {
  const lines = linesOf(text)
  return (
    <>
      {lines.slice(0, most).map(({key, mark, indent, words}) => (
        <Text key={key} size={1} style={{paddingLeft: indent * 16}}>
          {mark && `${mark} `}
          {words}
        </Text>
      ))}
      {lines.length > most && (
        <Text size={1} muted>
          … and {lines.length - most} more
        </Text>
      )}
    </>
  )
}
