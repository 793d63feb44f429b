import {Box, Card, Text} from '@sanity/ui'
import {useFormValue} from 'sanity'
import {IntentLink} from 'sanity/router'
import {publishedId} from '../../web/shared/references.ts'
import {textOf} from '../../web/shared/stored.ts'
import {nameOf} from './find-existing.ts'
import type {SourceFields} from './source-fields.ts'
import {useExisting} from './use-existing.ts'

/** Says at once that another source is the same work as these fields, not only when the source is published. */
export function AlreadyThere({fields}: {fields: SourceFields}) {
  const existing = useExisting(fields, textOf(useFormValue(['_id'])))
  return (
    <Box as="output" style={existing ? undefined : {position: 'absolute'}}>
      {existing && (
        <Card tone="caution" border radius={2} padding={3} data-testid="existing-source">
          <Text size={1}>
            You have this source already: {nameOf(existing)}.{' '}
            <IntentLink intent="edit" params={{id: publishedId(existing._id), type: 'source'}}>
              Open it
            </IntentLink>
          </Text>
        </Card>
      )}
    </Box>
  )
}
