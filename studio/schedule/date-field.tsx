import {Card, Stack, Text} from '@sanity/ui'
import {useFormValue, type FieldProps} from 'sanity'
import {languageName} from '../../web/shared/language.ts'
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
 * Renders the field of a language with its name below, because a writer may not know the code, and, in the site
 * settings, the time zone of the site. It is set where the site runs, so nobody can change it here.
 */
export function LanguageField(props: FieldProps) {
  const type = useFormValue(['_type'])
  const isOfSite = type === 'settings' && props.path.length === 1
  const {value} = props
  const name = typeof value === 'string' ? languageName(value.trim()) : undefined
  const field = (
    <Stack gap={3}>
      {props.renderDefault(props)}
      {name && (
        <Text as="output" size={1} muted data-testid="language-name">
          {`“${value}” is ${name}.`}
        </Text>
      )}
    </Stack>
  )
  if (!isOfSite) return field
  return (
    <Stack gap={5}>
      {field}
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

/** Returns whether a field is the language of a document, or that of some words in a text (`languageField`). */
export function isLanguageField({path}: Pick<FieldProps, 'path'>): boolean {
  if (path.length === 1) return path[0] === 'language'
  return path.at(-1) === 'tag' && path.at(-3) === 'markDefs'
}
