import type { Helpers } from '../helper.ts'
import type { Vocabulary } from '../template-tree.ts'
import { flowHelpers } from './flow.ts'
import { headingHelpers } from './headings.ts'
import { itemHelpers } from './items.ts'
import { wordHelpers } from './words.ts'

/** All that templates can say. */
export const helpers: Helpers = { ...itemHelpers, ...headingHelpers, ...wordHelpers, ...flowHelpers }

const bare = ['contents', 'figureList', 'tableList'] as const
const block = ['front', 'chapter', 'appendix', 'part', 'sub', 'zh', 'en', ...Object.keys(flowHelpers)]

/** The helpers by how they are used; `partials` depends on the folder. */
export const vocabulary: Omit<Vocabulary, 'partials'> = {
  bare,
  block,
  inline: Object.keys(helpers).filter((name) => !block.includes(name)),
}
