import {Button, Dialog, Flex, Stack, Text} from '@sanity/ui'
import {useId, type ReactNode} from 'react'

interface ConfirmDialogProps {
  header: string
  /** What will happen to readers, in one sentence. */
  message: string
  /** The label of the button that does it. */
  confirm: string
  isRunning?: boolean
  isDisabled?: boolean
  /** Fields that belong to the question. */
  children?: ReactNode
  onConfirm: () => void
  onClose: () => void
}

/** Asks before a step that readers notice or that cannot be undone. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {header, message, confirm, isRunning = false, isDisabled = false} = props
  const {children, onConfirm, onClose} = props
  const id = useId()
  return (
    <Dialog
      id={id}
      header={header}
      width={1}
      onClose={onClose}
      footer={
        <Flex gap={2} justify="flex-end" padding={3}>
          <Button mode="bleed" text="Cancel" onClick={onClose} />
          {/* White on the filled button's red has too little contrast. */}
          <Button
            tone="critical"
            mode="ghost"
            text={confirm}
            disabled={isRunning || isDisabled}
            onClick={onConfirm}
          />
        </Flex>
      }
    >
      <Stack gap={4} padding={4}>
        {children}
        <Text size={1}>{message}</Text>
      </Stack>
    </Dialog>
  )
}
