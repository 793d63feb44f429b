import {isArrayOfBlocksInputProps, type ArrayOfObjectsInputProps, type InputProps} from 'sanity'
import {useMemo} from 'react'
import {WritingContext, type Writing} from './writing-context.ts'

/** Every input of every form as it is, but a text also tells its editor what it is called and how to open what stands in it. */
export function WritingInput(props: InputProps) {
  return isArrayOfBlocksInputProps(props) ? <TextInput {...props} /> : props.renderDefault(props)
}

function TextInput(props: ArrayOfObjectsInputProps) {
  const {onItemOpen, path, renderDefault, schemaType} = props
  const title = schemaType.title ?? schemaType.name
  const writing = useMemo<Writing>(
    () => ({title, openItem: (itemPath) => onItemOpen([...path, ...itemPath])}),
    [title, onItemOpen, path],
  )
  return <WritingContext value={writing}>{renderDefault(props)}</WritingContext>
}
