import type {PreviewConfig} from 'sanity'
import {isSampleId} from '../../web/shared/samples.ts'

interface Previewed {
  preview?: PreviewConfig
}

interface Stored {
  sampleId?: string
  sampleCreatedAt?: string
  sampleUpdatedAt?: string
}

/**
 * Returns a document type whose lists say which documents are samples. A sample that the writer has changed is
 * hers, and is not marked: `studio/samples` keeps it, too.
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
      prepare(selection: Record<string, unknown>, options) {
        const shown = prepare(selection, options)
        if (!isUnchangedSample(selection)) return shown
        return {...shown, subtitle: ['Sample', shown.subtitle].filter(Boolean).join(' · ')}
      },
    } satisfies PreviewConfig,
  }
}

function isUnchangedSample({sampleId, sampleCreatedAt, sampleUpdatedAt}: Stored): boolean {
  return sampleId !== undefined && isSampleId(sampleId) && sampleCreatedAt === sampleUpdatedAt
}
