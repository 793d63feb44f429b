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
 * A heading with its anchor. The link to it stands beside it, so that it is not read out as a part
 * of it; the page's script copies the link's address as well.
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
