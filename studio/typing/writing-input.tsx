import {
  isArrayOfBlocksInputProps,
  isObjectInputProps,
  type ArrayOfObjectsInputProps,
  type InputProps,
} from 'sanity'
import {useMemo, useState} from 'react'
import {BeginWriting} from './blocks/begin-writing.tsx'
import {WithDone} from './blocks/with-done.tsx'
import {collectUploads} from './drop/collect-uploads.ts'
import {WritingContext, type Writing} from './writing-context.ts'

/** Renders every input of every form unchanged, except that a text provides `WritingContext` to its editor. */
export function WritingInput(props: InputProps) {
  if (isArrayOfBlocksInputProps(props)) return <TextInput {...props} />
  if (!isObjectInputProps(props) || props.path.at(-2) !== 'markDefs')
    return props.renderDefault(props)
  // The form of a link. No other component wraps it.
  return (
    <WithDone path={props.path} isSmall>
      <BeginWriting type={props.schemaType} path={props.path} readOnly={props.readOnly}>
        {props.renderDefault(props)}
      </BeginWriting>
    </WithDone>
  )
}

function TextInput(props: ArrayOfObjectsInputProps) {
  const {onChange, onItemOpen, onSelectFile, path, renderDefault, schemaType} = props
  const title = schemaType.title ?? schemaType.name
  const [below, setBelow] = useState<HTMLElement | null>(null)
  const [dropped, setDropped] = useState<readonly File[]>([])
  const hasGalleries = schemaType.of.some(({name}) => name === 'gallery')
  const collect = useMemo(() => collectUploads(onSelectFile, setDropped), [onSelectFile])
  const writing = useMemo<Writing>(
    () => ({
      title,
      below,
      dropped,
      onChange,
      openItem: (itemPath) => onItemOpen([...path, ...itemPath]),
    }),
    [title, below, dropped, onChange, onItemOpen, path],
  )
  return (
    <WritingContext value={writing}>
      {renderDefault(hasGalleries ? {...props, onSelectFile: collect} : props)}
      <div ref={setBelow} />
    </WritingContext>
  )
}
