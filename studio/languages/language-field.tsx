import {Card, Stack, Text} from '@sanity/ui'
import {useFormValue, type FieldProps} from 'sanity'
import {languageName} from '../../web/shared/language.ts'
import {describeClock} from '../schedule/schedule.ts'
import {readSiteTimeZone} from '../settings.ts'
import {isChoice} from './language-choices.ts'

/** Returns whether a field is the language of a document, or that of some words in a text (`languageField`). */
export function isLanguageField({path}: Pick<FieldProps, 'path'>): boolean {
  if (path.length === 1) return path[0] === 'language'
  return path.at(-1) === 'tag' && path.at(-3) === 'markDefs'
}

/**
 * Renders the field of a language. Below a code stands the language's name, because a writer may not know the code, and
 * in the site settings the time zone of the site. It is set where the site runs, so nobody can change it here.
 */
export function LanguageField(props: FieldProps) {
  const type = useFormValue(['_type'])
  const isOfDocument = props.path.length === 1
  const {value} = props
  const name = typeof value === 'string' ? languageName(value.trim()) : undefined
  const field = (
    <Stack gap={3}>
      {props.renderDefault(props)}
      {name && !(isOfDocument && isChoice(value)) && (
        <Text as="output" size={1} muted data-testid="language-name">
          {`“${String(value)}” is ${name}.`}
        </Text>
      )}
    </Stack>
  )
  if (type !== 'settings' || !isOfDocument) return field
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
