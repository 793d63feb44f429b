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
  const heading = ({value, children}: HeadingBlock) => (
    <Heading heading={headings.get(value._key ?? '')} words={plainText(value)}>
      {children}
    </Heading>
  )
  return {
    block: {
      normal: ({value, children}) => (plainText(value).trim() ? <p>{children}</p> : null),
      h2: heading,
      h3: heading,
      blockquote: ({children}) => (
        <blockquote>
          <p>{children}</p>
        </blockquote>
      ),
    },
    marks: {link: Link},
    types: {
      figure: ({value}: PortableTextTypeComponentProps<TextBlock>) => <Figure figure={value} />,
      callToAction: ({value}: PortableTextTypeComponentProps<TextBlock>) => (
        <CallToAction invitation={invitation} label={value['label']} />
      ),
    },
    unknownBlockStyle: ({children}) => <p>{children}</p>,
    unknownListItem: ({children}) => <li>{children}</li>,
    unknownType: () => null,
    unknownMark: ({children}) => <>{children}</>,
  }
}

/** What is handed to the component of a block, as far as a heading needs it. */
interface HeadingBlock {
  value: {_key?: string; children?: unknown}
  children?: ReactNode
}

interface HeadingProps {
  heading: HeadingContent | undefined
  words: string
  children: ReactNode
}

/** The link to the heading stands beside it, so that it is not read out as a part of it. */
function Heading({heading, words, children}: HeadingProps) {
  if (!words.trim()) return null
  const Tag = heading?.level === 3 ? 'h3' : 'h2'
  return (
    <div className={styles['heading']}>
      <Tag id={heading?.id}>{children}</Tag>
      {heading && (
        <a href={`#${heading.id}`} aria-label={`Link to the section “${words}”`}>
          #
        </a>
      )}
    </div>
  )
}

function Link({value, children}: PortableTextMarkComponentProps<TextBlock>) {
  const address = safeHref(value?.['href'])
  return address ? <a href={address}>{children}</a> : <>{children}</>
}
