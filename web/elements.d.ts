/// <reference types="next" />
// The line above declares style modules; Next's own `next-env.d.ts` is only there after a build.
import type {DetailedHTMLProps, HTMLAttributes} from 'react'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      /** web/public/live-page.js */
      'live-page': DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
    }
  }
}
