import type {ReactNode} from 'react'
import {direction} from '../../text/direction.ts'
import type {Heading as HeadingContent} from '../../text/headings.ts'
import styles from './heading.module.css'

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
