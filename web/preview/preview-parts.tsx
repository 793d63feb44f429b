import type {CSSProperties} from 'react'
import {headers} from 'next/headers'
import type {Preview} from './preview.ts'
import {formatPerspective} from './cookies.ts'
import type {Words} from '../words/words.ts'

/**
 * The additions to a page in a preview: overlays that link each text to its field in the Studio, and, outside the
 * Studio's frame, a bar with a link to leave the preview.
 */
export async function PreviewParts({preview, words}: {preview: Preview; words: Words}) {
  const inFrame = (await headers()).get('sec-fetch-dest') === 'iframe'
  const perspective = formatPerspective(preview.perspective)
  return (
    <>
      {!inFrame && (
        <aside style={bar} aria-label={words.preview.label}>
          <span>{preview.only ? words.preview.shared : describe(perspective, words)}</span>
          <a style={{color: 'inherit'}} href="/api/draft-mode/disable">
            {words.preview.leave}
          </a>
        </aside>
      )}
      {!preview.only && (
        <script
          id="preview-overlays"
          type="module"
          src="/preview/overlays.js"
          data-perspective={perspective}
          async
        />
      )}
    </>
  )
}

/** Inline, because a style sheet would also be sent to readers. */
const bar: CSSProperties = {
  position: 'fixed',
  insetInline: 0,
  bottom: 0,
  zIndex: 900,
  display: 'flex',
  flexWrap: 'wrap',
  justifyContent: 'center',
  gap: '0.25rem 1.5rem',
  padding: '0.6rem 1rem',
  background: '#1d2b26',
  color: '#f4f1ea',
  font: '0.9375rem/1.5 system-ui, sans-serif',
}

function describe(perspective: string, {preview}: Words): string {
  if (perspective === 'drafts') return preview.drafts
  return perspective === 'published' ? preview.published : preview.release
}
