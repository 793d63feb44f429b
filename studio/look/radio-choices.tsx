import {Flex, Radio, Stack, Text} from '@sanity/ui'
import type {ReactNode} from 'react'
import {set, type StringInputProps} from 'sanity'

interface Props extends StringInputProps {
  /** The names of the choices by value, in order. The first one is in effect without a choice. */
  choices: Record<string, string>
  /** What a choice looks like, beside its name. */
  example: (value: string) => ReactNode
}

/** Renders a choice as radio buttons, each with an example of what it looks like. */
export function RadioChoices(props: Props) {
  const {choices, example, value, onChange, readOnly, elementProps, schemaType} = props
  const {id, onFocus, onBlur, ref} = elementProps
  const [first] = Object.keys(choices)
  return (
    <Stack gap={3} role="radiogroup" aria-label={schemaType.title}>
      {Object.entries(choices).map(([name, title], index) => (
        <Flex as="label" key={name} gap={3} align="center">
          <Radio
            ref={index === 0 ? ref : undefined}
            name={id}
            checked={name === (value ?? first)}
            readOnly={readOnly}
            disabled={readOnly}
            onFocus={onFocus}
            onBlur={onBlur}
            onChange={() => onChange(set(name))}
          />
          {example(name)}
          <Text size={1}>{title}</Text>
        </Flex>
      ))}
    </Stack>
  )
}
