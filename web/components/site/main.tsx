import type {ReactNode} from 'react'
import {Sentence} from '../text/sentence.tsx'
import type {Words} from '../../words/words.ts'
import '../style.ts'

// The error page is a client component and imports this file, so nothing here may import code of the server.

/** The target of the skip link. Anchors of headings never contain an underscore. */
export const mainId = 'main_content'

export interface MainProps {
  /** The sync tags of the content. When one is invalidated, an open page refreshes itself. */
  tags: string[]
  className?: string | undefined
  children: ReactNode
}

/** The main element of a page. */
export function Main({tags, className, children}: MainProps) {
  return (
    <main id={mainId} className={className} data-tags={tags.join(' ')}>
      {children}
    </main>
  )
}

/** A page with only a message, such as that for status 404. */
export function Message({title, children}: {title: string; children: ReactNode}) {
  return (
    <div className="message">
      <h1>{title}</h1>
      {children}
    </div>
  )
}

/** The message of a page with status 404. */
export function MissingMessage({words, children}: {words: Words; children?: ReactNode}) {
  return (
    <Message title={words.missing.heading}>
      <p>
        <Sentence text={words.missing.hint} href="/" />
      </p>
      {children}
    </Message>
  )
}
