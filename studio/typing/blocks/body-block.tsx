import type {ComponentType} from 'react'
import type {BlockProps} from 'sanity'
import {BeginWriting} from './begin-writing.tsx'
import {CallToActionLook} from './call-to-action-look.tsx'
import {CalloutLook} from './callout-look.tsx'
import type {LookProps} from './look.tsx'
import {PullQuoteLook} from './pull-quote-look.tsx'

/** Blocks that look in the editor like what they become. Others keep the Studio’s preview. */
const looks: Record<string, ComponentType<LookProps>> = {
  callout: CalloutLook,
  pullQuote: PullQuoteLook,
  callToAction: CallToActionLook,
}

/** Whose form begins with words or a choice; pictures and files are chosen by buttons first. */
const beginsWithWords = ['callout', 'pullQuote', 'callToAction', 'passageUse']

/** A block of a text: all its behaviour is the Studio’s, only what it shows is ours. */
export function BodyBlock(props: BlockProps) {
  const {name} = props.schemaType
  const Look = looks[name]
  const children = beginsWithWords.includes(name) ? (
    <BeginWriting>{props.children}</BeginWriting>
  ) : (
    props.children
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
