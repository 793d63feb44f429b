import {Card, Flex, Grid, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useId, useState} from 'react'
import {useClient} from 'sanity'
import {ConfirmDialog} from '../../dialogs/confirm-dialog.tsx'
import {apiVersion} from '../../structure/live-list.ts'
import {filterLibrary, type LibraryPicture} from './library.ts'
import {readReplacements, storeReplacements} from './replace-picture.ts'
import {Thumbnail} from './thumbnail.tsx'

interface ReplaceDialogProps {
  picture: LibraryPicture
  library: readonly LibraryPicture[]
  onClose: () => void
}

/** The number of pictures to choose from. The search finds the others. */
const maxChoices = 24

/** Asks for another picture and its description, and replaces the picture wherever it is used. */
export function ReplaceDialog({picture, library, onClose}: ReplaceDialogProps) {
  const client = useClient({apiVersion})
  const toast = useToast()
  const id = useId()
  const [file, setFile] = useState<File>()
  const [chosen, setChosen] = useState<string>()
  const [text, setText] = useState('')
  const [alt, setAlt] = useState('')
  const [isRunning, setRunning] = useState(false)
  const choices = filterLibrary(library, 'all', text)
    .filter((one) => one.id !== picture.id)
    .slice(0, maxChoices)
  const count = picture.uses.length
  const replace = async () => {
    setRunning(true)
    try {
      const into = file ? await upload(file) : chosen
      if (!into) return
      await storeReplacements(client, await readReplacements(client, picture.id, into, alt))
      toast.push({status: 'success', title: `“${picture.name}” is replaced.`})
      onClose()
    } catch (error) {
      toast.push({
        status: 'error',
        title: 'Nothing was replaced. Try again.',
        description: error instanceof Error ? error.message : undefined,
      })
      setRunning(false)
    }
  }
  const upload = async (source: File) =>
    (await client.assets.upload('image', source, {filename: source.name, tag: 'pictures.replace'}))
      ._id
  return (
    <ConfirmDialog
      header={`Replace “${picture.name}” everywhere`}
      message={`${count === 1 ? '1 document changes' : `${count} documents change`} at once, with their drafts and releases. Published ones show readers the new picture and its description. Crops are reset; captions stay. The old picture stays here.`}
      confirm="Replace everywhere"
      isRunning={isRunning}
      isDisabled={!(file ?? chosen) || !alt.trim()}
      onConfirm={() => void replace()}
      onClose={onClose}
    >
      <Stack gap={3}>
        <Text as="label" size={1} weight="medium" htmlFor={`${id}-file`}>
          A new file
        </Text>
        <input
          id={`${id}-file`}
          type="file"
          accept="image/*"
          onChange={({currentTarget}) => {
            setFile(currentTarget.files?.[0])
            setChosen(undefined)
          }}
        />
      </Stack>
      {!file && choices.length + text.length > 0 && (
        <Stack as="fieldset" gap={3} style={{border: 0, margin: 0, padding: 0, minWidth: 0}}>
          <Text as="legend" size={1} weight="medium">
            Or one of your pictures
          </Text>
          <TextInput
            aria-label="Search your pictures"
            placeholder="Search by file name or description"
            fontSize={1}
            value={text}
            onChange={({currentTarget}) => setText(currentTarget.value)}
          />
          <Grid
            gap={2}
            style={{
              gridTemplateColumns: 'repeat(auto-fill, minmax(7rem, 1fr))',
              maxHeight: '15rem',
              overflow: 'auto',
            }}
          >
            {choices.map((one) => (
              <Card
                key={one.id}
                as="label"
                border
                radius={2}
                padding={2}
                tone={one.id === chosen ? 'primary' : 'default'}
              >
                <Stack gap={2}>
                  <Thumbnail picture={one} height="4rem" />
                  <Flex gap={2} align="center">
                    <input
                      type="radio"
                      name={`${id}-picture`}
                      checked={one.id === chosen}
                      onChange={() => setChosen(one.id)}
                    />
                    <Text size={0} textOverflow="ellipsis">
                      {one.name}
                    </Text>
                  </Flex>
                </Stack>
              </Card>
            ))}
          </Grid>
        </Stack>
      )}
      <Stack gap={3}>
        <Text as="label" size={1} weight="medium" htmlFor={`${id}-alt`}>
          What the new picture shows
        </Text>
        <Text size={1} muted>
          In a sentence, for readers who cannot see it. It takes the place of the old descriptions
          {picture.alts.length > 0 && `, such as “${picture.alts[0]}”`}. Where the picture is only
          decoration, it stays so.
        </Text>
        <TextArea
          id={`${id}-alt`}
          rows={2}
          fontSize={1}
          value={alt}
          onChange={({currentTarget}) => setAlt(currentTarget.value)}
        />
      </Stack>
    </ConfirmDialog>
  )
}
