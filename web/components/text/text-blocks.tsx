import type {ComponentType, ReactNode} from 'react'
import {
  PortableText,
  type PortableTextComponents,
  type PortableTextTypeComponentProps,
} from '@portabletext/react'
import {direction} from '../../shared/language.ts'
import {isQuotation, type Heading as HeadingContent, readHeadings} from '../../text/article-text.ts'
import {plainText, type TextBlock, readBlocks} from '../../text/portable-text.ts'
import type {BlockType} from '../../text/text-types.ts'
import {CallToAction, Callout, PullQuote} from './asides.tsx'
import {Download, Figure, Table} from './figures.tsx'
import {inlineComponents} from './inline.tsx'
import styles from './text-blocks.module.css'

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

const tags = {2: 'h2', 3: 'h3', 4: 'h4'} as const

export interface HeadingProps {
  heading: HeadingContent
  children: ReactNode
}

/**
 * Shows a heading with a link to its anchor. The link is a sibling, so that screen readers do not read it as a part
 * of the heading. The page's script copies its address on click.
 */
export function Heading({heading: {id, level, text}, children}: HeadingProps) {
  const Tag = tags[level]
  return (
    <div className={styles['heading']} dir={direction(text)}>
      <Tag id={id}>{children}</Tag>
      <a href={`#${id}`} data-copy="" aria-label={`Link to the section “${text}”`}>
        #
      </a>
    </div>
  )
}

/** Renders Portable Text outside an article, such as an author's bio. Unknown blocks are omitted. */
export function RichText({value}: {value: unknown}) {
  const blocks = readBlocks(value)
  return (
    <div className={styles['text']}>
      <TextBlocks blocks={blocks} headings={readHeadings(blocks)} />
    </div>
  )
}
