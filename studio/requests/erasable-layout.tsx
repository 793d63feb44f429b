import {Card, Stack, Text} from '@sanity/ui'
import {getPublishedId, useEditState, type DocumentLayoutProps} from 'sanity'

/**
 * Shows a request or follower only while it exists. Otherwise the Studio would still show an erased document that was open, with
 * its history and a button that restores it, from the browser's memory.
 */
export function ErasableLayout(props: DocumentLayoutProps) {
  const {documentId, documentType} = props
  const {ready, draft, published} = useEditState(getPublishedId(documentId), documentType)
  if (!ready || draft || published) return props.renderDefault(props)
  return (
    <Card as="output" padding={5} flex={1}>
      <Stack gap={4}>
        <Text weight="semibold">
          {documentType === 'request' ? 'This request' : 'This follower'} is no longer here
        </Text>
        <Text muted>It was deleted for good, with its history. Nobody can bring it back.</Text>
      </Stack>
    </Card>
  )
}
