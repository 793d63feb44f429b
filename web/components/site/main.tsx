import type {ReactNode} from 'react'
import '../style.ts'

/** Where the skip link leads. No anchor made from a heading's words has an underscore. */
export const mainId = 'main_content'

export interface MainProps {
  /** The tags of everything that is shown: when one of them changes, an open page renews itself. */
  tags: string[]
  className?: string | undefined
  children: ReactNode
}

/** The content of a page. */
export function Main({tags, className, children}: MainProps) {
  return (
    <main id={mainId} className={className} data-tags={tags.join(' ')}>
      {children}
    </main>
  )
}
