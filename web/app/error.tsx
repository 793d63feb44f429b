'use client'

import {useSyncExternalStore} from 'react'
import {Main, Message} from '../components/site/main.tsx'
import {Sentence} from '../components/text/sentence.tsx'
import {failedWordsFor} from '../words/failed.ts'

/**
 * The page for unexpected rendering errors. Next requires a client component for it. It is the only one, and no
 * working page contains it. The server passes it no content, so it reads the site's language from the layout.
 */
export default function ErrorPage({error}: {error: Error}) {
  const language = useSyncExternalStore(subscribe, readDocumentLanguage, () => '')
  if (process.env.NODE_ENV === 'development') return <DeveloperError error={error} />
  const {heading, hint} = failedWordsFor(language)
  return (
    <Main tags={['*']}>
      <Message title={heading}>
        <p>
          <Sentence text={hint} href="/" />
        </p>
      </Message>
    </Main>
  )
}

/** It never changes while this page is shown. */
const subscribe = () => () => {}

function readDocumentLanguage(): string {
  return document.documentElement.lang
}

/** Shows the error itself during development, such as GROQ's message with the position in the query. */
function DeveloperError({error}: {error: Error}) {
  return (
    <Main tags={['*']}>
      <h1>{error.name}</h1>
      <pre style={{whiteSpace: 'pre-wrap', overflowWrap: 'anywhere'}}>
        {error.stack ?? error.message}
      </pre>
    </Main>
  )
}
