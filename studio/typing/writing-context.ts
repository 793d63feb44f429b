import type {Path} from 'sanity'
import {createContext} from 'react'

/** What the form around an editor tells what runs inside it. */
export interface Writing {
  /** What the text is called in the form. */
  title: string
  /** Opens the form of what stands at a place in the text; the path begins at the text. */
  openItem: (path: Path) => void
  /** A place below the text, for fields of what is in it. Null until it is on the page. */
  below: HTMLElement | null
}

export const WritingContext = createContext<Writing>({
  title: '',
  below: null,
  openItem: () => {
    throw new Error('An editor’s plugin was used outside of a text of a form.')
  },
})
