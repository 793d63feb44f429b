import {definePlugin} from 'sanity'
import {BodyBlock, BodyInline} from './blocks/body-block.tsx'
import {TypingPlugins} from './typing-plugins.tsx'
import {WritingInput} from './writing-input.tsx'

/**
 * The Studio plugin for writing in every text: the “/” menu, paste conversion, table fields, shortcuts, and block
 * previews. Markdown shortcuts, typographic quotation marks and links by pasting an address are the Studio’s own.
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
