import {ArrowLeftIcon} from '@sanity/icons/ArrowLeft'
import {Button, Flex} from '@sanity/ui'
import type {ReactNode} from 'react'
import {usePaneRouter} from 'sanity/structure'

/**
 * Renders a form that was opened from a reference in another one, below a way back to it: at its side, the other one
 * is often only a strip.
 */
export function WithWayBack({children}: {children: ReactNode}) {
  const {params, BackLink} = usePaneRouter()
  if (!BackLink || !params || !('parentRefPath' in params)) return children
  return (
    <>
      <Flex paddingBottom={4}>
        <Button
          as={BackLink}
          data-as="a"
          mode="ghost"
          fontSize={1}
          icon={ArrowLeftIcon}
          text="Back to the text"
        />
      </Flex>
      {children}
    </>
  )
}
