import {Flex, Text} from '@sanity/ui'
import {useWorkspace, type ToolMenuProps} from 'sanity'
import {useStudioLink} from './use-studio-link.ts'

/** These tools have links on the home page, below everything that a writer needs. */
const developerTools = ['vision', 'releases', 'schedules']

/** Renders the menu of tools without those that a writer does not need. The open tool is always in it. */
export function ToolMenu(props: ToolMenuProps) {
  const {tools, activeToolName, renderDefault} = props
  const shown = tools.filter(({name}) => name === activeToolName || !developerTools.includes(name))
  return renderDefault({...props, tools: shown})
}

/** Renders links to the tools that the main menu leaves out. */
export function DeveloperLinks() {
  const {tools} = useWorkspace()
  const shown = tools.filter(({name}) => developerTools.includes(name))
  if (shown.length === 0) return null
  return (
    <Flex as="nav" gap={4} wrap="wrap" aria-label="More tools">
      <Text size={1} muted>
        More tools:
      </Text>
      {shown.map(({name, title}) => (
        <ToolLink key={name} name={name} title={titles[name] ?? title} />
      ))}
    </Flex>
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
    <Text size={1}>
      <a {...link}>{title}</a>
    </Text>
  )
}
