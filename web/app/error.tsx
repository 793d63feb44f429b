'use client'

import {Main} from '../components/main.tsx'
import {Message} from '../components/message.tsx'

/**
 * What is shown when rendering a page fails in a way nobody foresaw. Next asks for a client
 * component here; it is the only one, and no page that works contains it.
 */
export default function ErrorPage() {
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
