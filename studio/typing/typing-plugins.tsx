import {useEditor} from '@portabletext/editor'
import type {PortableTextPluginsProps} from 'sanity'
import {DroppedPictures} from './drop/dropped-pictures.tsx'
import {InsertKeys} from './menu/insert-keys.tsx'
import {InsertMenu} from './menu/insert-menu.tsx'
import {KeepObjects} from './history/keep-objects.tsx'
import {TabIntoText} from './keys/tab-into-text.tsx'
import {WritingKeys} from './keys/writing-keys.tsx'
import {TableFields} from './tables/table-fields.tsx'
import {NameEditor} from './editor-element.tsx'
import {linkPasteGuard} from './paste/paste-address.ts'
import {PastePlugin} from './paste/paste-plugin.tsx'
import {RefuseOldValues} from './sync/refuse-old-values.tsx'

/** Renders our plugins inside every editor, in addition to the Studio’s own. */
export function TypingPlugins(props: PortableTextPluginsProps) {
  const {schema} = useEditor().getSnapshot().context
  const hasTables = schema.blockObjects.some(({name}) => name === 'table')
  const plugins = {
    ...props.plugins,
    pasteLink: {...props.plugins.pasteLink, guard: linkPasteGuard},
    ...(hasTables && {table: {enabled: true}}),
  }
  return (
    <>
      {props.renderDefault({...props, plugins})}
      <RefuseOldValues />
      <NameEditor />
      <WritingKeys />
      <TabIntoText />
      <KeepObjects />
      <PastePlugin />
      <DroppedPictures />
      <InsertMenu />
      <InsertKeys />
      {hasTables && <TableFields />}
    </>
  )
}
