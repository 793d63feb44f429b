import {createElement, type ReactNode} from 'react'

/** Returns an icon: an “x” with a small “2” above or below the line. The icons of the Studio have none for these. */
function icon(baseline: number) {
  return () =>
    createElement(
      'svg',
      {
        viewBox: '0 0 25 25',
        width: '1em',
        height: '1em',
        fill: 'currentColor',
        'aria-hidden': true,
      },
      createElement('text', {x: 4, y: 17, fontSize: 15}, 'x'),
      createElement('text', {x: 13, y: baseline, fontSize: 10}, '2'),
    )
}

interface Decorated {
  children?: ReactNode
}

/** The decorators that every text may have. */
export const decorators = [
  {title: 'Bold', value: 'strong'},
  {title: 'Italic', value: 'em'},
  {
    title: 'Superscript',
    value: 'sup',
    icon: icon(11),
    component: ({children}: Decorated) => createElement('sup', null, children),
  },
  {
    title: 'Subscript',
    value: 'sub',
    icon: icon(21),
    component: ({children}: Decorated) => createElement('sub', null, children),
  },
]
