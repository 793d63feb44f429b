import {
  isArrayOfBlocksInputProps,
  isObjectInputProps,
  type ArrayOfObjectsInputProps,
  type InputProps,
} from 'sanity'
import {useMemo, useState} from 'react'
import {BeginWriting} from './blocks/begin-writing.tsx'
import {WritingContext, type Writing} from './writing-context.ts'

/** Renders every input of every form unchanged, except that a text provides `WritingContext` to its editor. */
export function WritingInput(props: InputProps) {
  if (isArrayOfBlocksInputProps(props)) return <TextInput {...props} />
  if (!isObjectInputProps(props) || props.path.at(-2) !== 'markDefs')
    return props.renderDefault(props)
  // The form of a link. No other component wraps it.
  return (
    <BeginWriting type={props.schemaType} path={props.path} readOnly={props.readOnly}>
      {props.renderDefault(props)}
    </BeginWriting>
  )
}

function TextInput(props: ArrayOfObjectsInputProps) {
  const {onChange, onItemOpen, path, renderDefault, schemaType} = props
  const title = schemaType.title ?? schemaType.name
  const [below, setBelow] = useState<HTMLElement | null>(null)
  const writing = useMemo<Writing>(
    () => ({title, below, onChange, openItem: (itemPath) => onItemOpen([...path, ...itemPath])}),
    [title, below, onChange, onItemOpen, path],
  )
  return (
    <WritingContext value={writing}>
      {renderDefault(props)}
      <div ref={setBelow} />
    </WritingContext>
  )
}
