import {Box, Checkbox, Flex, Stack, Text, TextInput} from '@sanity/ui'
import {useId} from 'react'
import type {ImportOptions} from '../../web/shared/imports/import-job.ts'

interface OptionsFormProps {
  options: ImportOptions
  onChange: (options: ImportOptions) => void
}

/** What a writer decides before an import starts. */
export function OptionsForm({options, onChange}: OptionsFormProps) {
  const id = useId()
  const {publish, author, site} = options
  return (
    <Stack gap={4}>
      <Flex gap={3} align="flex-start">
        <Checkbox
          id={`${id}-publish`}
          checked={publish}
          onChange={({currentTarget}) => onChange({...options, publish: currentTarget.checked})}
        />
        <Stack gap={3} flex={1}>
          <Text as="label" htmlFor={`${id}-publish`} size={1} weight="medium">
            Publish what was public there
          </Text>
          <Text size={1} muted>
            Otherwise everything becomes a draft, and the old addresses lead nowhere until you
            publish.
          </Text>
        </Stack>
      </Flex>
      <Field
        id={`${id}-author`}
        label="Who wrote what names no author"
        value={author ?? ''}
        onChange={(value) => onChange({...options, author: value || null})}
      />
      <Field
        id={`${id}-site`}
        label="The address of your old site, if the file does not name it"
        placeholder="https://"
        value={site ?? ''}
        onChange={(value) => onChange({...options, site: value || null})}
      />
    </Stack>
  )
}

interface FieldProps {
  id: string
  label: string
  placeholder?: string
  value: string
  onChange: (value: string) => void
}

function Field({id, label, placeholder, value, onChange}: FieldProps) {
  return (
    <Stack gap={3}>
      <Text as="label" htmlFor={id} size={1} weight="medium">
        {label}
      </Text>
      <Box>
        <TextInput
          id={id}
          fontSize={1}
          value={value}
          placeholder={placeholder}
          onChange={({currentTarget}) => onChange(currentTarget.value)}
        />
      </Box>
    </Stack>
  )
}
