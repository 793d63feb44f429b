import type {ToolMenuProps} from 'sanity'

/** These tools have links on the home page, below everything that a writer needs. */
export const developerTools = ['vision', 'releases', 'schedules']

/** Renders the menu of tools without those that a writer does not need. The open tool is always in it. */
export function ToolMenu(props: ToolMenuProps) {
  const {tools, activeToolName, renderDefault} = props
  const shown = tools.filter(({name}) => name === activeToolName || !developerTools.includes(name))
  return renderDefault({...props, tools: shown})
}
