import {HelpCircleIcon} from '@sanity/icons/HelpCircle'
import {HomeIcon} from '@sanity/icons/Home'
import {definePlugin, type Tool} from 'sanity'
import {Help, ToolMenu} from './developer-tools.tsx'
import {HomePage} from './home-page.tsx'
import {NavbarWithSiteName} from './site-name.tsx'

const homeTool: Tool = {name: 'home', title: 'Home', icon: HomeIcon, component: HomePage}
const helpTool: Tool = {name: 'help', title: 'Help', icon: HelpCircleIcon, component: Help}

/** Adds the page that the Studio opens with and the help, and shows only tools for writers in the main menu. */
export const home = definePlugin({
  name: 'home',
  tools: (tools) => [homeTool, ...tools, helpTool],
  studio: {components: {navbar: NavbarWithSiteName, toolMenu: ToolMenu}},
})
