'use client'

import {Main, Message} from '../components/site/main.tsx'

/**
 * The page for unexpected rendering errors. Next requires a client component for it. It is the only one, and no
 * working page contains it.
 */
export default function ErrorPage({error}: {error: Error}) {
  if (process.env.NODE_ENV === 'development') return <DeveloperError error={error} />
  return (
    <Main tags={['*']}>
      <Message title="Something went wrong on our side">
        <p>
          This page could not be made. Please try again in a minute, or go to{' '}
          <a href="/">the first page</a>.
        </p>
      </Message>
    </Main>
  )
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
