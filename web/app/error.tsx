'use client'

import {Main} from '../components/site/main.tsx'
import {Message} from '../components/site/message.tsx'

/**
 * What is shown when rendering a page fails in a way nobody foresaw. Next asks for a client
 * component here; it is the only one, and no page that works contains it.
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

/** With `npm run dev`: the error itself, such as GROQ's message with the place in the query. */
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
