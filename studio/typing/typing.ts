import {definePlugin} from 'sanity'
import {TypingPlugins} from './typing-plugins.tsx'
import {WritingInput} from './writing-input.tsx'

/**
 * What helps a writer in every text: the menu behind “/”, clean paste, tables, shortcuts. Markdown
 * shortcuts, typographic quotation marks and links by pasting an address are the Studio’s own.
 */
export const typing = definePlugin({
  name: 'typing',
  form: {
    components: {
      input: WritingInput,
      portableText: {plugins: TypingPlugins},
    },
  },
})
