import {TrashIcon} from '@sanity/icons/Trash'
import type {StructureBuilder} from 'sanity/structure'
import {BinPane} from './bin-pane.tsx'

/**
 * Returns the entry of the Studio's list that opens the bin. It is always there, so that a writer who has just deleted
 * something finds it.
 */
export function bin(S: StructureBuilder) {
  return S.listItem()
    .id('bin')
    .title('Bin')
    .icon(TrashIcon)
    .child(S.component(BinPane).id('bin').title('Bin'))
}
