import {Card, Flex, Stack, Text} from '@sanity/ui'
import {useState} from 'react'
import type {ImportJob, ImportOptions} from '../../web/shared/imports/import-job.ts'
import {readableMinute} from '../../web/shared/dates.ts'
import {ConfirmDialog} from '../dialogs/confirm-dialog.tsx'
import {JobActions} from './job-actions.tsx'
import {Findings, Summary, useDetails} from './job-details.tsx'
import {OptionsForm} from './options-form.tsx'
import {ProgressLine} from './progress-line.tsx'
import {statusOf} from './status.ts'
import type {Imports} from './use-imports.ts'

interface JobCardProps {
  job: ImportJob
  imports: Imports
}

/** Shows an import: where it is, what it will do or did, and what can be done with it. */
export function JobCard({job, imports}: JobCardProps) {
  const {id, name, createdAt, phase} = job
  const [options, setOptions] = useState<ImportOptions>(job.options)
  const [isAsking, setAsking] = useState(false)
  const received = imports.uploads[id]
  const details = useDetails(job, imports.api)
  const status = statusOf(job, received)
  const tone = phase === 'failed' ? 'critical' : phase === 'imported' ? 'positive' : 'default'
  return (
    <Card border radius={3} padding={4} as="section" aria-label={`Import of ${name}`}>
      <Stack gap={4}>
        <Stack gap={3}>
          <Text as="h2" size={2} weight="medium" style={{overflowWrap: 'anywhere'}}>
            {name}
          </Text>
          <Text size={1} muted>
            {readableMinute(createdAt)}
          </Text>
        </Stack>
        <Card tone={tone} radius={2} padding={tone === 'default' ? 0 : 3}>
          <Flex as="output" direction="column" gap={3}>
            <Text size={1}>{status.sentence}</Text>
          </Flex>
        </Card>
        {status.progress && <ProgressLine {...status.progress} label={`Import of ${name}`} />}
        {status.hint && (
          <Text size={1} muted>
            {status.hint}
          </Text>
        )}
        <Summary {...details} />
        {(phase === 'planned' || (phase === 'failed' && !job.hasWritten)) && (
          <OptionsForm options={options} onChange={setOptions} />
        )}
        <JobActions
          job={job}
          isUploading={received !== undefined}
          onCommand={(command) => {
            if (command === 'take back') setAsking(true)
            else void imports.command(id, command, options)
          }}
        />
        <Findings {...details} />
      </Stack>
      {isAsking && (
        <ConfirmDialog
          header="Take this import back"
          message="Everything that it made is deleted: articles, pages, authors, topics, old addresses, and pictures that nothing else uses. What somebody changed since stays, with what it needs, and is listed. Readers no longer find the rest."
          confirm="Take it back"
          onConfirm={() => {
            setAsking(false)
            void imports.command(id, 'take back')
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </Card>
  )
}
