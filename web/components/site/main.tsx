import type {ReactNode} from 'react'
import '../style.ts'

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
