import {SearchIcon} from '@sanity/icons/Search'
import {lazy, Suspense} from 'react'
import type {StructureBuilder} from 'sanity/structure'
import {PaneNote} from '../structure/pane-note.tsx'

const MissingPane = lazy(() =>
  import('./missing-pane.tsx').then((file) => ({default: file.MissingPane})),
)

/** Returns the entry of the Studio's list with the addresses that readers did not find. */
export function missingAddresses(S: StructureBuilder) {
  return S.listItem()
    .id('missing')
    .title('Pages not found')
    .icon(SearchIcon)
    .child(S.component(LazyPane).id('missing').title('Pages not found'))
}

function LazyPane() {
  return (
    <Suspense fallback={<PaneNote>Asking the site…</PaneNote>}>
      <MissingPane />
    </Suspense>
  )
}
