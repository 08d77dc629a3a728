import { briefing } from './leadership-briefing.ts'

briefing('zh')
