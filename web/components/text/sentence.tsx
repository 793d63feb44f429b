import {Fragment, type ReactNode} from 'react'

export interface SentenceProps {
  /** A sentence of the catalogue, with `{name}` for each part, and `[words]` for a link. */
  text: string
  parts?: Record<string, ReactNode>
  /** The target of the link. */
  href?: string
}

/** Renders a sentence of the catalogue with elements in it. Each language puts them in its own order. */
export function Sentence({text, parts = {}, href}: SentenceProps) {
  return text.split(/(\{\w+\}|\[[^\]]+\])/).map((piece, index) => {
    const inner = piece.slice(1, -1)
    if (piece.startsWith('[') && href) {
      return (
        <a key={index} href={href}>
          {inner}
        </a>
      )
    }
    return <Fragment key={index}>{piece.startsWith('{') ? parts[inner] : piece}</Fragment>
  })
}
