import {useEffect, useState} from 'react'
import type {Reading} from './source-fields.ts'

type Found = Reading | {problem: string}

/**
 * Parses a pasted reference. The parsers are loaded on the first paste, so that opening a form does not load
 * them. Undefined until the text is parsed.
 */
export function useReading(text: string): Found | undefined {
  const [found, setFound] = useState<{text: string; reading: Found}>()
  useEffect(() => {
    if (!text.trim()) return undefined
    let isCurrent = true
    const settle = (reading: Found) => {
      if (isCurrent) setFound({text, reading})
    }
    import('./read-reference.ts').then(
      ({readReference}) => settle(readReference(text)),
      () => settle({problem: 'The reader could not be loaded. Reload the page and paste again.'}),
    )
    return () => {
      isCurrent = false
    }
  }, [text])
  return found?.text === text && text.trim() ? found.reading : undefined
}
