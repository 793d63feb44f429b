/** The User-Agent for which Next sends a page only when it is complete (`htmlLimitedBots` in `next.config.ts`). */
export const wholePage = 'whole-page'
