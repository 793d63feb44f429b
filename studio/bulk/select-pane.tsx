import {Box, Card, Checkbox, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useState} from 'react'
import type {UserComponent} from 'sanity/structure'
import {apiVersion} from '../structure/live-list.ts'
import {PaneNote} from '../structure/pane-note.tsx'
import {useLiveQuery} from '../structure/use-live-query.ts'
import {BulkButtons} from './bulk-buttons.tsx'
import type {ListedDocument} from './bulk-actions.ts'
import {listDocuments, matching, versionsQuery, type ListedVersion} from './list-documents.ts'

/** A pane in which a writer chooses several documents of a type, to do one thing to all of them. */
export const SelectPane: UserComponent = ({options}) => {
  const {type} = options as {type: string}
  const versions = useLiveQuery<ListedVersion[]>(
    {fetch: versionsQuery, listen: '*[_type == $type]'},
    {type},
    {perspective: 'raw', apiVersion, tag: 'bulk.list'},
  )
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  if (!versions) return <PaneNote>Reading the list…</PaneNote>
  const documents = listDocuments(versions)
  if (documents.length === 0) return <PaneNote>There is nothing here yet.</PaneNote>
  const shown = matching(documents, text)
  const selected = documents.filter(({id}) => chosen.has(id))
  const areAllChosen = shown.length > 0 && shown.every(({id}) => chosen.has(id))
  const choose = (ids: string[], isChosen: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (isChosen) next.add(id)
      else next.delete(id)
    }
    setChosen(next)
  }
  return (
    <Flex direction="column" height="fill" data-testid="select-several">
      <Card padding={3} borderBottom>
        <Stack gap={3}>
          <TextInput
            aria-label="Search by title"
            placeholder="Search by title"
            fontSize={1}
            value={text}
            onChange={({currentTarget}) => setText(currentTarget.value)}
          />
          <BulkButtons type={type} documents={selected} onDone={() => setChosen(new Set())} />
        </Stack>
      </Card>
      <Box flex={1} overflow="auto" padding={3}>
        <Stack gap={1}>
          <Row
            label={`All ${shown.length} of this list`}
            isChosen={areAllChosen}
            onChange={(isChosen) =>
              choose(
                shown.map(({id}) => id),
                isChosen,
              )
            }
          />
          {shown.map((document) => (
            <Row
              key={document.id}
              label={document.title ?? 'Untitled'}
              detail={stateOf(document)}
              isChosen={chosen.has(document.id)}
              onChange={(isChosen) => choose([document.id], isChosen)}
            />
          ))}
        </Stack>
      </Box>
    </Flex>
  )
}

function stateOf({isPublished, hasDraft}: ListedDocument): string {
  if (!isPublished) return 'Draft'
  return hasDraft ? 'Published, with changes' : 'Published'
}

interface RowProps {
  label: string
  detail?: string
  isChosen: boolean
  onChange: (isChosen: boolean) => void
}

function Row({label, detail, isChosen, onChange}: RowProps) {
  return (
    <Card as="label" padding={2} radius={2} tone={isChosen ? 'primary' : 'default'}>
      <Flex gap={3} align="center" style={{minHeight: '1.75rem'}}>
        <Checkbox
          checked={isChosen}
          onChange={({currentTarget}) => onChange(currentTarget.checked)}
        />
        <Box flex={1}>
          <Text size={1}>{label}</Text>
        </Box>
        {detail && (
          <Text size={1} muted>
            {detail}
          </Text>
        )}
      </Flex>
    </Card>
  )
}
