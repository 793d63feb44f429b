import {Stack, Text} from '@sanity/ui'
import type {FieldProps} from 'sanity'
import {readSiteTimeZone} from '../settings.ts'
import {describeReaderDay} from './schedule.ts'

/** Renders a date field and, below it, the day that readers see. The field itself uses the writer's time zone. */
export function DateField(props: FieldProps) {
  if (props.path.at(-1) !== 'publishedAt') return props.renderDefault(props)
  return (
    <Stack gap={3}>
      {props.renderDefault(props)}
      <Text size={1} muted data-testid="reader-day">
        {describeReaderDay(props.value, readSiteTimeZone())}
      </Text>
    </Stack>
  )
}
