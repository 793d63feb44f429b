import {definePlugin} from 'sanity'
import {BodyBlock, BodyInline} from './blocks/body-block.tsx'
import {TypingPlugins} from './typing-plugins.tsx'
import {WritingInput} from './writing-input.tsx'

/**
 * What helps a writer in every text: the menu behind “/”, clean paste, tables, shortcuts, and blocks that
 * look like what they become. Markdown
 * shortcuts, typographic quotation marks and links by pasting an address are the Studio’s own.
 */
export const typing = definePlugin({
  name: 'typing',
  form: {
    components: {
      input: WritingInput,
      block: BodyBlock,
      inlineBlock: BodyInline,
      portableText: {plugins: TypingPlugins},
    },
  },
})
