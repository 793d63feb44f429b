import {Button, Flex} from '@sanity/ui'
import type {ImportCommand, ImportJob} from '../../web/shared/imports/import-job.ts'
import {isBusy} from './use-imports.ts'

interface JobActionsProps {
  job: ImportJob
  /** Whether this page uploads its file. */
  isUploading: boolean
  onCommand: (command: ImportCommand) => void
}

interface Action {
  command: ImportCommand
  text: string
  tone?: 'primary' | 'critical'
  mode?: 'default' | 'ghost' | 'bleed'
}

/** Returns what can be done with an import, the most likely first. */
export function actionsOf(job: ImportJob, isUploading: boolean): Action[] {
  const {phase, hasWritten, received, size} = job
  if (isUploading) return []
  if (isBusy(job)) {
    return phase === 'stopping' ? [] : [{command: 'stop', text: 'Stop', mode: 'ghost'}]
  }
  const takeBack: Action[] =
    hasWritten && phase !== 'taken back'
      ? [{command: 'take back', text: 'Take it back', tone: 'critical', mode: 'ghost'}]
      : []
  const hasFile = received === size
  const remove: Action = {command: 'remove', text: 'Remove from this list', mode: 'bleed'}
  const begin: Action[] = !hasFile
    ? []
    : phase === 'planned'
      ? [
          {command: 'import', text: 'Start the import', tone: 'primary'},
          {command: 'plan', text: 'Plan again', mode: 'ghost'},
        ]
      : phase === 'stopped' || phase === 'failed'
        ? hasWritten
          ? [{command: 'import', text: 'Go on', tone: 'primary'}]
          : [{command: 'plan', text: 'Try again', mode: 'ghost'}]
        : []
  return [...begin, ...takeBack, remove]
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
