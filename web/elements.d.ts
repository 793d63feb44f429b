/// <reference types="next" />
// The line above declares style modules; Next's own `next-env.d.ts` is only there after a build.
import type {DetailedHTMLProps, HTMLAttributes} from 'react'

declare global {
  /** web/elements/live-page.js */
  interface LivePage extends HTMLElement {
    /** Renews what is in it from the server. */
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
      'text-notes': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
      'copy-text': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
      'theme-switch': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
    }
  }
}
