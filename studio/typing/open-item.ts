import type {Path} from 'sanity'
import {createContext} from 'react'

/** Opens the form of what stands at a place in the text; the path begins at the text. */
export type OpenItem = (path: Path) => void

/** Given by the form around an editor, for what runs inside the editor. */
export const OpenItemContext = createContext<OpenItem>(() => {
  throw new Error('An editor’s plugin was used outside of a text of a form.')
})
