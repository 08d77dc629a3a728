import type { Form } from './types.ts'
import { wz2016 } from './wz-2016.ts'

/** Every printed form: a new one is one file and one line here. */
export const forms: readonly Form[] = [wz2016]
