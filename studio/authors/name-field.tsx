import {Stack} from '@sanity/ui'
import {createContext, use, type ReactNode} from 'react'
import type {FieldProps} from 'sanity'

/** What the form of an author renders below the name. */
export const BelowName = createContext<ReactNode>(null)

/** Returns whether a field is the name of a document. Only an author renders something below it. */
export function isNameField({path}: FieldProps): boolean {
  return path.length === 1 && path[0] === 'name'
}

/**
 * Renders the name with what follows from it, below. It appears with the first letters, and above the field it would move
 * the field away from under the writer's hands.
 */
export function NameField(props: FieldProps) {
  return (
    <Stack gap={3}>
      {props.renderDefault(props)}
      {use(BelowName)}
    </Stack>
  )
}
