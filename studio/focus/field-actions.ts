import {
  isArrayOfBlocksSchemaType,
  isPrimitiveSchemaType,
  isReferenceSchemaType,
  type DocumentFieldAction,
  type SchemaType,
} from 'sanity'

/**
 * Hides an action, such as "Copy field", in the fields that a writer types into. There, the clipboard of the browser does
 * the same. The button with three dots, which opens the menu of actions, is a stop of the Tab key before its field, and
 * keys typed on it are lost. Lists, pictures and groups of fields keep it: nothing else copies them between documents.
 */
export function hideInTypedFields(action: DocumentFieldAction): DocumentFieldAction {
  return {
    ...action,
    useAction(props) {
      const node = action.useAction(props)
      return isTyped(props.schemaType) ? {...node, hidden: true} : node
    },
  }
}

/** Returns whether a field has one line, text, date, choice or search field as its input. */
export function isTyped(type: SchemaType): boolean {
  return (
    isPrimitiveSchemaType(type) ||
    isArrayOfBlocksSchemaType(type) ||
    isReferenceSchemaType(type) ||
    type.name === 'slug'
  )
}
