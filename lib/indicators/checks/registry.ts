import type { IndicatorCheck } from './indicator-check.ts'
import { peerFunnel } from './peer-funnel.ts'
import { peerValues } from './peer-values.ts'
import { publishedAgree } from './published-agree.ts'
import { yearJump } from './year-jump.ts'

/** Every check that needs indicators: a new one is one file and one line here. */
export const indicatorChecks: readonly IndicatorCheck[] = [publishedAgree, yearJump, peerFunnel, peerValues]
