import type {ComponentType, ReactNode} from 'react'
import {
  PortableText,
  type PortableTextComponents,
  type PortableTextTypeComponentProps,
} from '@portabletext/react'
import {isQuotation, type Heading as HeadingContent, readHeadings} from '../../text/article-text.ts'
import {plainText, type TextBlock, readBlocks} from '../../text/portable-text.ts'
import type {BlockType} from '../../text/text-types.ts'
import {CallToAction, Callout, PullQuote} from './asides.tsx'
import {Download, Figure, Table} from './figures.tsx'
import {Audio, Media} from './media.tsx'
import {Gallery} from './gallery.tsx'
import {inlineComponents} from './inline.tsx'
import type {Words} from '../../words/words.ts'
import styles from './text-blocks.module.css'

export interface TextBlocksProps {
  /** The blocks, with numbered notes if there are any. */
  blocks: TextBlock[]
  words: Words
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

function describe({words, headings, invitation, from}: Context): PortableTextComponents<TextBlock> {
  const inline = inlineComponents(words)
  return {
    ...inline,
    // One component for every style, including unknown ones.
    block: ({value, children}) => (
      <Block block={value} heading={headings?.get(value._key ?? '')} words={words}>
        {children}
      </Block>
    ),
    types: {...inline.types, ...blockComponents({words, invitation, from})},
  }
}

type BlockComponents = Record<
  Exclude<BlockType, 'block'>,
  ComponentType<PortableTextTypeComponentProps<TextBlock>>
>

/** Returns the component of each block that is not a paragraph. */
function blockComponents({words, invitation, from}: Context): BlockComponents {
  return {
    figure: ({value}: Member) => <Figure figure={value} words={words} />,
    gallery: ({value}: Member) => <Gallery gallery={value} words={words} />,
    pullQuote: ({value}: Member) => <PullQuote quote={value} words={words} />,
    download: ({value}: Member) => <Download download={value} words={words} />,
    media: ({value}: Member) => <Media media={value} words={words} from={from} />,
    audio: ({value}: Member) => <Audio audio={value} words={words} />,
    callToAction: ({value}: Member) => (
      <CallToAction invitation={invitation} words={words} from={from} label={value['label']} />
    ),
    table: ({value}: Member) => (
      <Table
        table={value}
        words={words}
        renderCell={(text) => <CellText text={text} words={words} />}
      />
    ),
    callout: ({value}: Member) =>
      hasWords(value) && (
        <Callout callout={value} words={words}>
          <TextBlocks blocks={innerText(value)} words={words} />
        </Callout>
      ),
    passageUse: ({value}: Member) =>
      hasWords(value) && (
        <div className={styles['passage']}>
          <TextBlocks blocks={innerText(value)} words={words} />
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

function CellLine({children}: {children?: ReactNode}) {
  return <>{children}</>
}

/** Renders a table cell. A single paragraph is rendered without a `p` element. */
function CellText({text, words}: {text: TextBlock[]; words: Words}) {
  const [only, ...more] = text
  if (!only || more.length > 0 || only['listItem'])
    return <TextBlocks blocks={text} words={words} />
  const components: PortableTextComponents<TextBlock> = {
    ...inlineComponents(words),
    block: CellLine,
  }
  return <PortableText value={[only]} components={components} onMissingComponent={false} />
}

interface BlockProps {
  block: {style?: string; children?: unknown}
  heading: HeadingContent | undefined
  words: Words
  children: ReactNode
}

/** Renders a paragraph, heading or quotation. Renders nothing without text. */
function Block({block, heading, words, children}: BlockProps) {
  const text = plainText(block)
  if (!text.trim()) return null
  if (heading)
    return (
      <Heading heading={heading} words={words}>
        {children}
      </Heading>
    )
  const dir = words.dirOf(text)
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
  words: Words
  children: ReactNode
}

/**
 * Shows a heading with a link to its anchor. The link is a sibling, so that screen readers do not read it as a part
 * of the heading. The page's script copies its address on click.
 */
export function Heading({heading: {id, level, text}, words, children}: HeadingProps) {
  const Tag = tags[level]
  return (
    <div className={styles['heading']} dir={words.dirOf(text)}>
      <Tag id={id}>{children}</Tag>
      <a href={`#${id}`} data-copy="" aria-label={words.article.sectionLink(text)}>
        #
      </a>
    </div>
  )
}

/** Renders Portable Text outside an article, such as an author's bio. Unknown blocks are omitted. */
export function RichText({value, words}: {value: unknown; words: Words}) {
  const blocks = readBlocks(value)
  return (
    <div className={styles['text']}>
      <TextBlocks blocks={blocks} words={words} headings={readHeadings(blocks)} />
    </div>
  )
}
