import type {ComponentType, ReactNode} from 'react'
import {
  PortableText,
  type PortableTextComponents,
  type PortableTextTypeComponentProps,
} from '@portabletext/react'
import {direction} from '../../text/direction.ts'
import {isQuotation, type Heading as HeadingContent} from '../../text/headings.ts'
import {plainText, type TextBlock} from '../../text/portable-text.ts'
import type {BlockType} from '../../text/text-types.ts'
import {CallToAction} from './call-to-action.tsx'
import {Callout} from './callout.tsx'
import {Download} from './download.tsx'
import {Figure} from './figure.tsx'
import {Heading} from './heading.tsx'
import {inlineComponents} from './inline.tsx'
import {PullQuote} from './pull-quote.tsx'
import styles from './rich-text.module.css'
import {Table} from './table.tsx'

export interface TextBlocksProps {
  /** The blocks, with numbered notes if there are any. */
  blocks: TextBlock[]
  headings?: Map<string, HeadingContent>
  invitation?: unknown
  from?: string | null | undefined
}

/** Renders all known blocks and omits unknown ones. */
export function TextBlocks({blocks, ...context}: TextBlocksProps) {
  return <PortableText value={blocks} components={describe(context)} onMissingComponent={false} />
}

type Context = Omit<TextBlocksProps, 'blocks'>
type Member = PortableTextTypeComponentProps<TextBlock>

function describe({headings, invitation, from}: Context): PortableTextComponents<TextBlock> {
  return {
    ...inlineComponents,
    // One component for every style, including unknown ones.
    block: ({value, children}) => (
      <Block block={value} heading={headings?.get(value._key ?? '')}>
        {children}
      </Block>
    ),
    types: {...inlineComponents.types, ...blockComponents({invitation, from})},
  }
}

type BlockComponents = Record<
  Exclude<BlockType, 'block'>,
  ComponentType<PortableTextTypeComponentProps<TextBlock>>
>

/** Returns the component of each block that is not a paragraph. */
function blockComponents({invitation, from}: Context): BlockComponents {
  return {
    figure: ({value}: Member) => <Figure figure={value} />,
    pullQuote: ({value}: Member) => <PullQuote quote={value} />,
    download: ({value}: Member) => <Download download={value} />,
    callToAction: ({value}: Member) => (
      <CallToAction invitation={invitation} from={from} label={value['label']} />
    ),
    table: ({value}: Member) => (
      <Table table={value} renderCell={(text) => <CellText text={text} />} />
    ),
    callout: ({value}: Member) =>
      hasWords(value) && (
        <Callout callout={value}>
          <TextBlocks blocks={innerText(value)} />
        </Callout>
      ),
    passageUse: ({value}: Member) =>
      hasWords(value) && (
        <div className={styles['passage']}>
          <TextBlocks blocks={innerText(value)} />
        </div>
      ),
  }
}

function innerText({texts = []}: TextBlock): TextBlock[] {
  return texts.flat()
}

function hasWords(member: TextBlock): boolean {
  return innerText(member).some((block) => plainText(block).trim())
}

const wordsAlone: PortableTextComponents<TextBlock> = {
  ...inlineComponents,
  block: ({children}) => <>{children}</>,
}

/** Renders a table cell. A single paragraph is rendered without a `p` element. */
function CellText({text}: {text: TextBlock[]}) {
  const [only, ...more] = text
  if (!only || more.length > 0 || only['listItem']) return <TextBlocks blocks={text} />
  return <PortableText value={[only]} components={wordsAlone} onMissingComponent={false} />
}

interface BlockProps {
  block: {style?: string; children?: unknown}
  heading: HeadingContent | undefined
  children: ReactNode
}

/** Renders a paragraph, heading or quotation. Renders nothing without text. */
function Block({block, heading, children}: BlockProps) {
  const text = plainText(block)
  if (!text.trim()) return null
  if (heading) return <Heading heading={heading}>{children}</Heading>
  const dir = direction(text)
  if (!isQuotation(block.style)) return <p dir={dir}>{children}</p>
  return (
    <blockquote dir={dir}>
      <p>{children}</p>
    </blockquote>
  )
}
