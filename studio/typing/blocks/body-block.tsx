import type {ComponentType} from 'react'
import {isBlockSchemaType, type BlockProps} from 'sanity'
import type {BlockType} from '../../../schemas/index.ts'
import {BeginWriting} from './begin-writing.tsx'
import {CallToActionLook, CalloutLook, PullQuoteLook, FootnoteLook} from './text-looks.tsx'
import type {LookProps} from './look.tsx'

/** Blocks that look in the editor like what they become. Others keep the Studio’s preview. */
const looks: Record<BlockType, ComponentType<LookProps> | null> = {
  callout: CalloutLook,
  pullQuote: PullQuoteLook,
  callToAction: CallToActionLook,
  figure: null,
  table: null,
  passageUse: null,
  download: null,
}

function isOurs(name: string): name is BlockType {
  return Object.hasOwn(looks, name)
}

/** A block of a text: all its behaviour is the Studio’s, only what it shows is ours. */
export function BodyBlock(props: BlockProps) {
  const {name} = props.schemaType
  // A paragraph is a block too; it is its own form.
  if (isBlockSchemaType(props.schemaType)) return props.renderDefault(props)
  const Look = isOurs(name) ? looks[name] : null
  const children = <BeginWriting type={props.schemaType}>{props.children}</BeginWriting>
  if (!Look) return props.renderDefault({...props, children})
  return props.renderDefault({
    ...props,
    children,
    renderPreview: ({actions: Actions}) => (
      <Look
        value={{...props.value}}
        actions={typeof Actions === 'function' ? <Actions layout="block" /> : Actions}
      />
    ),
  })
}

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
