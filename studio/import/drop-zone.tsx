import {UploadIcon} from '@sanity/icons/Upload'
import {Button, Card, Flex, Text} from '@sanity/ui'
import {useRef, useState, type DragEvent} from 'react'

interface DropZoneProps {
  maxBytes: number
  onFile: (file: File) => void
}

const megabyte = 1024 * 1024

/** Takes the file of an export: dropped, or chosen with a button. */
export function DropZone({maxBytes, onFile}: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) onFile(file)
  }
  return (
    <Card
      radius={3}
      padding={5}
      tone={isOver ? 'primary' : 'transparent'}
      style={{border: '1px dashed var(--card-muted-fg-color)'}}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      data-testid="import-drop"
    >
      <Flex direction="column" align="center" gap={4}>
        <Text size={1} align="center">
          Drop the file here
        </Text>
        <Button
          mode="ghost"
          icon={UploadIcon}
          text="Choose a file"
          onClick={() => input.current?.click()}
        />
        <input
          ref={input}
          type="file"
          hidden
          accept=".xml,.rss,.wxr,.json,.zip,.html,.htm,.md,.markdown,.mdx,.txt"
          aria-label="The file of your old site"
          onChange={({currentTarget}) => {
            const file = currentTarget.files?.[0]
            if (file) onFile(file)
            currentTarget.value = ''
          }}
        />
        <Text size={0} muted>
          Up to {Math.floor(maxBytes / megabyte)} MB
        </Text>
      </Flex>
    </Card>
  )
}
