import {useEditor, useEditorSelector} from '@portabletext/editor'
import {Box, Card, Flex, Stack, Switch, Text, TextInput} from '@sanity/ui'
import {use, useId} from 'react'
import {createPortal} from 'react-dom'
import {WritingContext} from '../writing-context.ts'
import {readTables, sameTables, type TableInText} from './read-tables.ts'

/**
 * Shows fields for the caption and the row headings of each table below the text. The Studio’s table editor has none
 * for them: it edits cells and toggles the column headings.
 */
export function TableFields() {
  const editor = useEditor()
  const {below} = use(WritingContext)
  const tables = useEditorSelector(editor, readTables, sameTables)
  const readOnly = useEditorSelector(editor, ({context}) => context.readOnly)
  if (!below || tables.length === 0) return null
  const store = ({key}: TableInText, fields: {caption?: string; rowHeadings?: boolean}) =>
    editor.send({type: 'block.set', at: [{_key: key}], props: fields})
  const storeCaption = (table: TableInText, caption: string) => {
    if (caption) store(table, {caption})
    else editor.send({type: 'block.unset', at: [{_key: table.key}], props: ['caption']})
  }
  return createPortal(
    <Box paddingTop={3}>
      <Stack gap={3}>
        {tables.map((table, index) => (
          <FieldsOfTable
            key={table.key}
            table={table}
            number={tables.length > 1 ? index + 1 : undefined}
            readOnly={readOnly}
            onCaption={(caption) => storeCaption(table, caption)}
            onRowHeadings={(rowHeadings) => store(table, {rowHeadings})}
          />
        ))}
      </Stack>
    </Box>,
    below,
  )
}

interface FieldsOfTableProps {
  table: TableInText
  /** The table’s number, if the text has more than one. */
  number: number | undefined
  readOnly: boolean
  onCaption: (caption: string) => void
  onRowHeadings: (has: boolean) => void
}

function FieldsOfTable({table, number, readOnly, ...on}: FieldsOfTableProps) {
  const id = useId()
  const name = number ? `Table ${number}` : 'Table'
  return (
    <Card
      as="fieldset"
      border
      radius={2}
      padding={3}
      aria-labelledby={`${id}-name`}
      data-testid="table-fields"
      style={{margin: 0, minWidth: 0}}
    >
      <Stack gap={3}>
        <Text id={`${id}-name`} size={1} weight="medium">
          {table.firstRow ? `${name}: ${table.firstRow}` : name}
        </Text>
        <Text as="label" size={1} htmlFor={`${id}-caption`}>
          Caption
        </Text>
        <TextInput
          id={`${id}-caption`}
          aria-describedby={`${id}-about`}
          fontSize={1}
          readOnly={readOnly}
          value={table.caption}
          onChange={(event) => on.onCaption(event.currentTarget.value)}
        />
        <Text size={1} muted id={`${id}-about`}>
          What the table shows, in a line above it. Readers who cannot see it hear this first.
        </Text>
        <Flex gap={3} align="center">
          <Switch
            id={`${id}-headings`}
            readOnly={readOnly}
            checked={table.hasRowHeadings}
            onChange={(event) => on.onRowHeadings(event.currentTarget.checked)}
          />
          <Text as="label" size={1} htmlFor={`${id}-headings`}>
            The first cell of each row says what the row is about
          </Text>
        </Flex>
      </Stack>
    </Card>
  )
}
