import { chinese } from './chinese.ts'
import type { Dialect } from './dialect.ts'
import { letterCodes } from './letter-codes.ts'
import { pCodes } from './p-codes.ts'
import { pinyin } from './pinyin.ts'
import { settlementList } from './settlement-list.ts'

/** Every dialect: a new one is one file and one line here. */
export const dialects: readonly Dialect[] = [letterCodes, pCodes, pinyin, settlementList, chinese]
