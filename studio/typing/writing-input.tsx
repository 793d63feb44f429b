import {isArrayOfBlocksInputProps, type ArrayOfObjectsInputProps, type InputProps} from 'sanity'
import {useCallback} from 'react'
import {OpenItemContext, type OpenItem} from './open-item.ts'

/** Every input of every form as it is, but a text also tells its editor how to open what stands in it. */
export function WritingInput(props: InputProps) {
  return isArrayOfBlocksInputProps(props) ? <TextInput {...props} /> : props.renderDefault(props)
}

function TextInput(props: ArrayOfObjectsInputProps) {
  const {onItemOpen, path, renderDefault} = props
  const openItem = useCallback<OpenItem>(
    (itemPath) => onItemOpen([...path, ...itemPath]),
    [onItemOpen, path],
  )
  return <OpenItemContext value={openItem}>{renderDefault(props)}</OpenItemContext>
}
