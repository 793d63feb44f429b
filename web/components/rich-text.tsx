import type {ReactNode} from 'react'
import {
  PortableText,
  type PortableTextComponents,
  type PortableTextMarkComponentProps,
  type PortableTextTypeComponentProps,
} from '@portabletext/react'
import type {CallToAction as Invitation} from '../content/index.ts'
import {
  plainText,
  readBlocks,
  readHeadings,
  type Heading as HeadingContent,
  type TextBlock,
} from '../text/portable-text.ts'
import {safeHref} from '../text/safe-href.ts'
import {CallToAction} from './call-to-action.tsx'
import {Figure} from './figure.tsx'
import styles from './rich-text.module.css'

export interface RichTextProps {
  /** Portable Text as it is stored. What this site does not know is left out. */
  value: unknown
  /** What a call to action inside the text invites to; without it, none is shown. */
  invitation?: Invitation | null | undefined
}

/** An article's body or an author's bio. */
export function RichText({value, invitation}: RichTextProps) {
  const blocks = readBlocks(value)
  const components = describe(readHeadings(blocks), invitation)
  return (
    <div className={styles['text']}>
      <PortableText value={blocks} components={components} onMissingComponent={false} />
    </div>
  )
}

function describe(
  headings: Map<string, HeadingContent>,
  invitation: Invitation | null | undefined,
): PortableTextComponents<TextBlock> {
  return {
    // One for every style, known or not.
    block: ({value, children}) => (
      <Block block={value} heading={headings.get(value._key ?? '')}>
        {children}
      </Block>
    ),
    marks: {link: Link},
    types: {
      figure: ({value}: PortableTextTypeComponentProps<TextBlock>) => <Figure figure={value} />,
      callToAction: ({value}: PortableTextTypeComponentProps<TextBlock>) => (
        <CallToAction invitation={invitation} label={value['label']} />
      ),
    },
    unknownListItem: ({children}) => <li>{children}</li>,
    unknownType: () => null,
    unknownMark: ({children}) => <>{children}</>,
  }
}

interface BlockProps {
  block: {style?: string; children?: unknown}
  heading: HeadingContent | undefined
  children: ReactNode
}

/** A paragraph, heading or quotation. Nothing for one without words. */
function Block({block, heading, children}: BlockProps) {
  const words = plainText(block)
  if (!words.trim()) return null
  if (heading) {
    return (
      <Heading heading={heading} words={words}>
        {children}
      </Heading>
    )
  }
  if (block.style !== 'blockquote') return <p>{children}</p>
  return (
    <blockquote>
      <p>{children}</p>
    </blockquote>
  )
}

interface HeadingProps {
  heading: HeadingContent
  words: string
  children: ReactNode
}

/** The link to the heading stands beside it, so that it is not read out as a part of it. */
function Heading({heading, words, children}: HeadingProps) {
  const Tag = heading.level === 2 ? 'h2' : 'h3'
  return (
    <div className={styles['heading']}>
      <Tag id={heading.id}>{children}</Tag>
      <a href={`#${heading.id}`} aria-label={`Link to the section “${words}”`}>
        #
      </a>
    </div>
  )
}

function Link({value, children}: PortableTextMarkComponentProps<TextBlock>) {
  const address = safeHref(value?.['href'])
  return address ? <a href={address}>{children}</a> : <>{children}</>
}
