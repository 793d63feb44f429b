import {Box, Button, Card, Flex, Grid, Select, Stack, Text, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useState} from 'react'
import {useClient} from 'sanity'
import {ConfirmDialog} from '../../dialogs/confirm-dialog.tsx'
import {apiVersion} from '../../structure/live-list.ts'
import {PaneNote} from '../../structure/pane-note.tsx'
import {useLiveQuery} from '../../structure/use-live-query.ts'
import {libraryQuery, typesWithPictures} from './library-query.ts'
import {
  filterLibrary,
  readLibrary,
  type LibraryFilter,
  type LibraryPicture,
  type StoredLibrary,
} from './library.ts'
import {PictureCard} from './picture-card.tsx'
import {ReplaceDialog} from './replace-dialog.tsx'
import {deletePictures} from './replace-picture.ts'

const filters: Record<LibraryFilter, string> = {
  all: 'All pictures',
  unused: 'Not used anywhere',
  undescribed: 'Without a description',
  large: 'Larger than 2 MB',
}

/** The number of pictures that are shown at first, and that “Show more” adds. */
const step = 200

/** A pane with all pictures: where each is used, whether it is described there, and what can be done with it. */
export function LibraryPane() {
  const client = useClient({apiVersion})
  const toast = useToast()
  const stored = useLiveQuery<StoredLibrary>(
    {
      fetch: libraryQuery,
      listen: `*[_type in ${JSON.stringify(['sanity.imageAsset', ...typesWithPictures, 'binEntry'])}]`,
    },
    {},
    // While somebody writes, a new result every few seconds is enough.
    {perspective: 'raw', apiVersion, tag: 'pictures.list', throttleTime: 3000},
  )
  const [filter, setFilter] = useState<LibraryFilter>('all')
  const [text, setText] = useState('')
  const [limit, setLimit] = useState(step)
  const [toReplace, setToReplace] = useState<LibraryPicture>()
  const [toDelete, setToDelete] = useState<LibraryPicture[]>()
  if (!stored) return <PaneNote>Reading the pictures…</PaneNote>
  const library = readLibrary(stored)
  if (library.length === 0) {
    return (
      <PaneNote>There are no pictures yet. Those that you add to a text are listed here.</PaneNote>
    )
  }
  const found = filterLibrary(library, filter, text)
  const shown = found.slice(0, limit)
  const remove = async (those: LibraryPicture[]) => {
    setToDelete(undefined)
    try {
      await deletePictures(
        client,
        those.map(({id}) => id),
      )
    } catch (error) {
      toast.push({
        status: 'error',
        title: 'Nothing was deleted.',
        description: error instanceof Error ? error.message : undefined,
      })
    }
  }
  return (
    <Flex direction="column" height="fill" data-testid="pictures">
      <Card padding={3} borderBottom>
        <Stack gap={3}>
          <TextInput
            aria-label="Search by file name or description"
            placeholder="Search by file name or description"
            fontSize={1}
            value={text}
            onChange={({currentTarget}) => setText(currentTarget.value)}
          />
          <Flex gap={3} align="center" wrap="wrap">
            <Box flex={1} style={{minWidth: '11em', maxWidth: '20em'}}>
              <Select
                aria-label="Which pictures"
                fontSize={1}
                value={filter}
                onChange={({currentTarget}) => setFilter(readFilter(currentTarget.value))}
              >
                {Object.entries(filters).map(([value, title]) => (
                  <option key={value} value={value}>
                    {title}
                  </option>
                ))}
              </Select>
            </Box>
            <Text as="output" size={1} muted>
              {found.length === 1 ? '1 picture' : `${found.length} pictures`}
            </Text>
            {filter === 'unused' && found.length > 0 && (
              <Button
                mode="bleed"
                tone="critical"
                fontSize={1}
                text={found.length > shown.length ? `Delete these ${shown.length}` : 'Delete all'}
                onClick={() => setToDelete(shown)}
              />
            )}
          </Flex>
        </Stack>
      </Card>
      <Box flex={1} overflow="auto" padding={3}>
        {found.length === 0 && <PaneNote>No picture is like this.</PaneNote>}
        <Grid
          as="ul"
          gap={3}
          style={{
            margin: 0,
            padding: 0,
            listStyle: 'none',
            gridTemplateColumns: 'repeat(auto-fill, minmax(min(15rem, 100%), 1fr))',
          }}
        >
          {shown.map((picture) => (
            <li key={picture.id}>
              <PictureCard
                picture={picture}
                onReplace={() => setToReplace(picture)}
                onDelete={() => setToDelete([picture])}
              />
            </li>
          ))}
        </Grid>
        {found.length > shown.length && (
          <Flex justify="center" padding={4}>
            <Button
              mode="ghost"
              text="Show more"
              fontSize={1}
              onClick={() => setLimit(limit + step)}
            />
          </Flex>
        )}
      </Box>
      {toReplace && (
        <ReplaceDialog
          picture={toReplace}
          library={library}
          onClose={() => setToReplace(undefined)}
        />
      )}
      {toDelete && (
        <ConfirmDialog
          header={toDelete.length === 1 ? 'Delete the picture' : 'Delete these pictures'}
          message={`${toDelete.length === 1 ? `No page shows “${toDelete[0]?.name}”` : `No page shows these ${toDelete.length} pictures`}, so readers notice nothing. It cannot be undone.`}
          confirm="Delete"
          onConfirm={() => void remove(toDelete)}
          onClose={() => setToDelete(undefined)}
        />
      )}
    </Flex>
  )
}

function readFilter(value: string): LibraryFilter {
  return value === 'unused' || value === 'undescribed' || value === 'large' ? value : 'all'
}
