import type {PreviewConfig} from 'sanity'
import {isUnchangedSample} from '../../web/shared/samples.ts'

interface Previewed {
  preview?: PreviewConfig
}

interface Stored {
  sampleId?: string
  sampleCreatedAt?: string
  sampleUpdatedAt?: string
}

/**
 * Returns a document type whose lists say which documents are samples.
 */
export function markSample<Type extends Previewed>(type: Type): Type {
  const {preview} = type
  const prepare = preview?.prepare
  if (!preview?.select || !prepare) return type
  return {
    ...type,
    preview: {
      select: {
        ...preview.select,
        sampleId: '_id',
        sampleCreatedAt: '_createdAt',
        sampleUpdatedAt: '_updatedAt',
      },
      prepare(selection: Record<string, unknown> & Stored, options) {
        const {sampleId = '', sampleCreatedAt, sampleUpdatedAt} = selection
        const shown = prepare(selection, options)
        // The preview of an author has the name as its title.
        const name = selection['title']
        if (!isUnchangedSample(sampleId, sampleCreatedAt, sampleUpdatedAt, name)) return shown
        return {...shown, subtitle: ['Sample', shown.subtitle].filter(Boolean).join(' · ')}
      },
    } satisfies PreviewConfig,
  }
}
