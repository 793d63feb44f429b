import {Heading, Stack, Text} from '@sanity/ui'
import {useWorkspace, type ToolMenuProps} from 'sanity'
import {HelpPage} from '../help/help-page.tsx'
import {useStudioLink} from './use-studio-link.ts'

/** These tools have links at the end of the help, below everything that a writer needs. */
const developerTools = ['vision', 'releases', 'schedules']

/** Renders the menu of tools without those that a writer does not need. The open tool is always in it. */
export function ToolMenu(props: ToolMenuProps) {
  const {tools, activeToolName, renderDefault} = props
  const shown = tools.filter(({name}) => name === activeToolName || !developerTools.includes(name))
  return renderDefault({...props, tools: shown})
}

/** Renders the help for writers, with the tools that the main menu leaves out at its end. */
export function Help() {
  return (
    <HelpPage>
      <DeveloperLinks />
    </HelpPage>
  )
}

function DeveloperLinks() {
  const {tools} = useWorkspace()
  const shown = tools.filter(({name}) => developerTools.includes(name))
  if (shown.length === 0) return null
  return (
    <Stack as="nav" gap={4} aria-label="More tools">
      <Heading as="h2" size={2}>
        More tools
      </Heading>
      {shown.map(({name, title}) => (
        <ToolLink key={name} name={name} title={titles[name] ?? title} />
      ))}
    </Stack>
  )
}

/** What a tool is for, in a writer's words. */
const titles: Record<string, string> = {
  releases: 'Releases: publish several documents together',
  vision: 'Vision: queries for developers',
}

function ToolLink({name, title}: {name: string; title: string}) {
  const link = useStudioLink(name)
  return (
    <Text size={2}>
      <a {...link}>{title}</a>
    </Text>
  )
}
