import type {FormPatch, Path} from 'sanity'
import {createContext} from 'react'

/** What the surrounding form provides to the plugins of its editor. */
export interface Writing {
  /** The title of the field. */
  title: string
  /** Opens the form of an object in the text. The path is relative to the text. */
  openItem: (path: Path) => void
  /** Changes the document as a form does. The paths are relative to the text. */
  onChange: (patches: FormPatch[]) => void
  /** An element below the text, for the fields of tables. Null until it is rendered. */
  below: HTMLElement | null
  /** The pictures that were dropped into the text last, if they were several. */
  dropped: readonly File[]
}

export const WritingContext = createContext<Writing>({
  title: '',
  below: null,
  dropped: [],
  openItem: refuse,
  onChange: refuse,
})

function refuse(): never {
  throw new Error(
    'The plugin is not inside a WritingContext, which opens forms. Render it in the input of a text.',
  )
}
