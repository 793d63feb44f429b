import {ImagesIcon} from '@sanity/icons/Images'
import {lazy, Suspense} from 'react'
import type {StructureBuilder} from 'sanity/structure'
import {PaneNote} from '../../structure/pane-note.tsx'

const LibraryPane = lazy(() =>
  import('./library-pane.tsx').then((file) => ({default: file.LibraryPane})),
)

/** Returns the entry of the Studio's list that opens the library. Its code is loaded when the entry is opened. */
export function pictures(S: StructureBuilder) {
  return S.listItem()
    .id('pictures')
    .title('Pictures')
    .icon(ImagesIcon)
    .child(S.component(LazyPane).id('pictures').title('Pictures'))
}

function LazyPane() {
  return (
    <Suspense fallback={<PaneNote>Reading the pictures…</PaneNote>}>
      <LibraryPane />
    </Suspense>
  )
}
