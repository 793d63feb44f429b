import {useEditor} from '@portabletext/editor'
import {useToast} from '@sanity/ui/toast'
import {use, useEffect, useRef} from 'react'
import {useClient} from 'sanity'
import {maxGalleryPictures} from '../../../schemas/objects/gallery.ts'
import {apiVersion} from '../../structure/live-list.ts'
import {WritingContext} from '../writing-context.ts'
import {splitEvenly} from './collect-uploads.ts'

/** Uploads pictures that were dropped into the text together, and inserts them as a gallery, which undo removes. */
export function DroppedPictures() {
  const editor = useEditor()
  const client = useClient({apiVersion})
  const {push} = useToast()
  const {dropped} = use(WritingContext)
  const handled = useRef<readonly File[]>(undefined)
  useEffect(() => {
    if (dropped.length === 0 || handled.current === dropped) return
    handled.current = dropped
    const count = dropped.length
    const id = `gallery-${dropped[0]?.name ?? ''}`
    const insert = async () => {
      push({id, status: 'info', title: `${count} pictures are uploaded…`, duration: 60_000})
      const assets = await Promise.all(
        dropped.map((file) =>
          client.assets.upload('image', file, {filename: file.name, tag: 'text.gallery'}),
        ),
      )
      const {keyGenerator} = editor.getSnapshot().context
      const pictures = assets.map(({_id}) => ({
        _type: 'figure',
        _key: keyGenerator(),
        asset: {_type: 'reference', _ref: _id},
      }))
      for (const part of splitEvenly(pictures, maxGalleryPictures)) {
        const block = {_type: 'gallery', _key: keyGenerator(), pictures: part}
        editor.send({type: 'insert.block', block, placement: 'auto', select: 'end'})
      }
      push({
        id,
        status: 'success',
        title: `${count} pictures are in the text, as a gallery`,
        description: 'Open it and say what each shows.',
      })
    }
    insert().catch((error: unknown) =>
      push({
        id,
        status: 'error',
        title: 'The pictures were not uploaded. Drop them again.',
        description: error instanceof Error ? error.message : undefined,
      }),
    )
  }, [dropped, editor, client, push])
  return null
}
