import {HomeIcon} from '@sanity/icons/Home'
import {definePlugin, type Tool} from 'sanity'
import {HomePage} from './home-page.tsx'
import {ToolMenu} from './developer-tools.tsx'

const tool: Tool = {name: 'home', title: 'Home', icon: HomeIcon, component: HomePage}

/** Adds the page that the Studio opens with, and shows only tools for writers in the main menu. */
export const home = definePlugin({
  name: 'home',
  tools: (tools) => [tool, ...tools],
  studio: {components: {toolMenu: ToolMenu}},
})
