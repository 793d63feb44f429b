import {SelectIcon} from '@sanity/icons/Select'
import type {StructureBuilder} from 'sanity/structure'
import {SelectPane} from './select-pane.tsx'

/** Documents of which a writer has many. */
const kinds = [
  {type: 'article', title: 'Articles'},
  {type: 'source', title: 'Sources'},
  {type: 'topic', title: 'Topics'},
  {type: 'passage', title: 'Reusable texts'},
]

/** Returns the entry of the Studio's list that leads to lists in which several documents can be chosen. */
export function selectSeveral(S: StructureBuilder) {
  return S.listItem()
    .id('select')
    .title('Select several')
    .icon(SelectIcon)
    .child(
      S.list()
        .id('select')
        .title('Select several')
        .items(
          kinds.map(({type, title}) =>
            S.listItem()
              .id(type)
              .title(title)
              .child(S.component(SelectPane).id(`select-${type}`).title(title).options({type})),
          ),
        ),
    )
}
