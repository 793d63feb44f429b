import type {ComponentType} from 'react'
import {isBlockSchemaType, type BlockProps} from 'sanity'
import type {BlockType} from '../../../schemas/index.ts'
import {BeginWriting} from './begin-writing.tsx'
import {WithDone} from './with-done.tsx'
import {
  CallToActionPreview,
  CalloutPreview,
  PullQuotePreview,
  FootnotePreview,
} from './text-previews.tsx'
import type {BlockPreviewProps} from './block-preview.tsx'

/** The types with a preview that resembles the page. All others use the Studio’s preview. */
const looks: Record<BlockType, ComponentType<BlockPreviewProps> | null> = {
  callout: CalloutPreview,
  pullQuote: PullQuotePreview,
  callToAction: CallToActionPreview,
  figure: null,
  gallery: null,
  table: null,
  passageUse: null,
  download: null,
  media: null,
  audio: null,
}

function isOurs(name: string): name is BlockType {
  return Object.hasOwn(looks, name)
}

/** Renders a block of a text. Its behaviour is the Studio’s; only the preview is ours. */
export function BodyBlock(props: BlockProps) {
  const {name} = props.schemaType
  // A paragraph is a block too, but has no form of its own.
  if (isBlockSchemaType(props.schemaType)) return props.renderDefault(props)
  const Look = isOurs(name) ? looks[name] : null
  const children = (
    <WithDone path={props.path} onClose={props.onClose}>
      <BeginWriting type={props.schemaType} readOnly={props.readOnly}>
        {props.children}
      </BeginWriting>
    </WithDone>
  )
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

/** Renders an inline object: a footnote by its number, any other with the Studio’s preview. */
export function BodyInline(props: BlockProps) {
  const children = (
    <WithDone path={props.path} onClose={props.onClose} isSmall>
      <BeginWriting type={props.schemaType} path={props.path} readOnly={props.readOnly}>
        {props.children}
      </BeginWriting>
    </WithDone>
  )
  if (props.schemaType.name !== 'footnote') return props.renderDefault({...props, children})
  return props.renderDefault({
    ...props,
    children,
    renderPreview: () => <FootnotePreview noteKey={props.value._key} value={{...props.value}} />,
  })
}
