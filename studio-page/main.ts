import {renderStudio} from 'sanity'
import config from '../sanity.config.ts'

// Starts the built Studio. `sanity dev` generates an entry with the same call.
const root = document.getElementById('sanity')
if (!root) throw new Error('The Studio’s page has no element with the id "sanity".')
renderStudio(root, config, {reactStrictMode: false, basePath: '/studio'})
