/// <reference types="next" />
// The line above declares style modules. Next creates its own `next-env.d.ts` only in a build.
import type {DetailedHTMLProps, HTMLAttributes} from 'react'

declare global {
  /** web/elements/live-page.js */
  interface LivePage extends HTMLElement {
    /** Fetches the page again and updates its content. */
    refresh: () => Promise<void>
  }

  interface HTMLElementTagNameMap {
    'live-page': LivePage
  }
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'live-page': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
      'media-frame': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
      'text-notes': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
      'copy-text': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
      'share-page': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
      'theme-switch': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
    }
  }
}
