import {
  isArrayOfBlocksInputProps,
  isObjectInputProps,
  type ArrayOfObjectsInputProps,
  type InputProps,
} from 'sanity'
import {useMemo, useState} from 'react'
import {BeginWriting} from './blocks/begin-writing.tsx'
import {WritingContext, type Writing} from './writing-context.ts'

/** Every input of every form as it is, but a text also tells its editor what it is called and how to open what stands in it. */
export function WritingInput(props: InputProps) {
  if (isArrayOfBlocksInputProps(props)) return <TextInput {...props} />
  if (!isObjectInputProps(props) || props.path.at(-2) !== 'markDefs')
    return props.renderDefault(props)
  // The form of a link on words of a text, which has no other component to put something around it.
  return (
    <BeginWriting type={props.schemaType} path={props.path}>
      {props.renderDefault(props)}
    </BeginWriting>
  )
}

function TextInput(props: ArrayOfObjectsInputProps) {
  const {onItemOpen, path, renderDefault, schemaType} = props
  const title = schemaType.title ?? schemaType.name
  const [below, setBelow] = useState<HTMLElement | null>(null)
  const writing = useMemo<Writing>(
    () => ({title, below, openItem: (itemPath) => onItemOpen([...path, ...itemPath])}),
    [title, below, onItemOpen, path],
  )
  return (
    <WritingContext value={writing}>
      {renderDefault(props)}
      <div ref={setBelow} />
    </WritingContext>
  )
}
