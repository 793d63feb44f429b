import {Card, Stack, Text} from '@sanity/ui'
import {useFormValue, type FieldProps} from 'sanity'
import {readSiteTimeZone} from '../settings.ts'
import {describeClock, describeReaderDay} from './schedule.ts'

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

/**
 * Renders the field of a language and, in the site settings, the time zone of the site below it. It is set where the
 * site runs, so nobody can change it here.
 */
export function LanguageField(props: FieldProps) {
  const type = useFormValue(['_type'])
  if (type !== 'settings') return props.renderDefault(props)
  return (
    <Stack gap={5}>
      {props.renderDefault(props)}
      <Stack gap={3} data-testid="site-clock">
        <Text size={1} weight="medium">
          Time zone
        </Text>
        <Card padding={3} radius={2} border tone="transparent">
          <Text size={1} muted>
            {describeClock(readSiteTimeZone())}
          </Text>
        </Card>
      </Stack>
    </Stack>
  )
}

/** Returns whether a field is the language of a document. */
export function isLanguageField({path}: FieldProps): boolean {
  return path.length === 1 && path[0] === 'language'
}
