import {Button, Card, Flex, Stack} from '@sanity/ui'
import type {MouseEvent, ReactNode} from 'react'
import type {Path} from 'sanity'

interface WithDoneProps {
  /** The Studio’s dialog reads it from the element in it, for its title (sanity 6.16, `EnhancedObjectDialog`). */
  path: Path
  /** Default: what the cross of the Studio’s popover does. The form of a link is given nothing that closes it. */
  onClose?: () => void
  /** Whether the form is in a popover. */
  isSmall?: boolean
  children: ReactNode
}

/** Sanity gives a text 300 pixels, with which “Done” would be below the edge of a popover in a low window. */
const lowText = `
[data-testid='popover-edit-dialog'] [data-testid='pt-editor']:not([data-fullscreen='true']) {
  height: 11rem;
}`

/** Renders the form of a part of a text above a button that closes it. The Studio’s dialogs have only a cross. */
export function WithDone({onClose, isSmall = false, children}: WithDoneProps) {
  return (
    <Stack gap={isSmall ? 4 : 5}>
      {isSmall && <style>{lowText}</style>}
      {children}
      {/* In view also while the form is longer than the dialog. */}
      <Card
        paddingTop={3}
        paddingBottom={isSmall ? 0 : 3}
        borderTop
        style={{position: 'sticky', bottom: 0, zIndex: 3}}
      >
        <Flex justify="flex-end">
          <Button
            text="Done"
            {...(isSmall && {fontSize: 1, padding: 2})}
            onClick={onClose ?? pressCross}
          />
        </Flex>
      </Card>
    </Stack>
  )
}

function pressCross({currentTarget}: MouseEvent<HTMLElement>): void {
  currentTarget
    .closest('[data-testid="popover-edit-dialog"]')
    ?.querySelector<HTMLElement>('[data-testid="close-popover-edit-dialog-button"]')
    ?.click()
}
