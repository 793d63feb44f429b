/// <reference types="next" />
// The line above declares style modules; Next's own `next-env.d.ts` is only there after a build.
import type {DetailedHTMLProps, HTMLAttributes} from 'react'

declare global {
  /** web/public/live-page.js */
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
    }
  }
}
