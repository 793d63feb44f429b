import {useEditor, useEditorSelector} from '@portabletext/editor'
import {Box, Text} from '@sanity/ui'
import {Tooltip} from '@sanity/ui/tooltip'
import {linesOf} from './lines-of.ts'
import {noteNumber} from './note-number.ts'

/** The footnote’s number in the sentence, its words when the pointer rests on it. */
export function FootnoteLook({noteKey, value}: {noteKey: string; value: Record<string, unknown>}) {
  const editor = useEditor()
  const number = useEditorSelector(editor, ({context}) => noteNumber(context.value, noteKey))
  const words = linesOf(value['text'])
    .map((line) => line.words)
    .join(' ')
  const label = words || 'This footnote has no words yet.'
  return (
    <Tooltip
      portal
      placement="top"
      content={
        <Box padding={2} style={{maxWidth: 280}}>
          <Text size={1}>{label}</Text>
        </Box>
      }
    >
      <span aria-label={`Footnote ${number ?? ''}: ${label}`} style={{padding: '0 3px'}}>
        <Text as="span" size={0} weight="semibold">
          *{number ?? ''}
        </Text>
      </span>
    </Tooltip>
  )
}
