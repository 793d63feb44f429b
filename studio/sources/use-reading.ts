import {useEffect, useState} from 'react'
import type {Reading} from './source-fields.ts'

type Found = Reading | {problem: string}

/**
 * Reads a pasted reference. The readers of the formats are loaded with the first text that is pasted, so that
 * nobody loads them who only opens a form. Undefined until they have read this text.
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
