import {DownloadIcon} from '@sanity/icons/Download'
import {lazy, Suspense} from 'react'
import type {StructureBuilder} from 'sanity/structure'
import {PaneNote} from '../structure/pane-note.tsx'

const ImportPane = lazy(() =>
  import('./import-pane.tsx').then((file) => ({default: file.ImportPane})),
)

/** Returns the entry of the Studio's list that opens the imports. Its code is loaded when the entry is opened. */
export function imports(S: StructureBuilder) {
  return S.listItem()
    .id('import')
    .title('Import')
    .icon(DownloadIcon)
    .child(S.component(LazyPane).id('import').title('Import your articles'))
}

function LazyPane() {
  return (
    <Suspense fallback={<PaneNote>Looking for imports…</PaneNote>}>
      <ImportPane />
    </Suspense>
  )
}
