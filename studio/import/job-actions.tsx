import {Button, Flex} from '@sanity/ui'
import type {ImportCommand, ImportJob} from '../../web/shared/imports/import-job.ts'
import {actionsOf} from './actions.ts'

interface JobActionsProps {
  job: ImportJob
  /** Whether this page uploads its file. */
  isUploading: boolean
  onCommand: (command: ImportCommand) => void
}

/** The buttons of an import. */
export function JobActions({job, isUploading, onCommand}: JobActionsProps) {
  const actions = actionsOf(job, isUploading)
  if (actions.length === 0) return null
  return (
    <Flex gap={2} wrap="wrap">
      {actions.map(({command, text, tone, mode}) => (
        <Button
          key={command}
          text={text}
          tone={tone ?? 'default'}
          mode={mode ?? 'default'}
          fontSize={1}
          onClick={() => onCommand(command)}
        />
      ))}
    </Flex>
  )
}
