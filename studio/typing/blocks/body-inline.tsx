import type {BlockProps} from 'sanity'
import {BeginWriting} from './begin-writing.tsx'
import {FootnoteLook} from './footnote-look.tsx'

/** What stands in a sentence: a footnote shows its number, the rest the Studio’s preview. */
export function BodyInline(props: BlockProps) {
  const children = (
    <BeginWriting type={props.schemaType} path={props.path}>
      {props.children}
    </BeginWriting>
  )
  if (props.schemaType.name !== 'footnote') return props.renderDefault({...props, children})
  return props.renderDefault({
    ...props,
    children,
    renderPreview: () => <FootnoteLook noteKey={props.value._key} value={{...props.value}} />,
  })
}
