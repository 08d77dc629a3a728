import type { DerivedFact } from './derived-fact.ts'
import { drgType } from './drg-type.ts'
import { minimallyInvasive } from './minimally-invasive.ts'
import { perioperativeDeaths } from './perioperative-death.ts'
import { readmissions } from './readmission.ts'
import { registered } from './registered.ts'
import { surgicalStay } from './surgical-stay.ts'

/** Facts in the order in which they build on each other. */
export const derivedFacts: readonly DerivedFact[] = [
  ...registered,
  surgicalStay,
  minimallyInvasive,
  ...perioperativeDeaths,
  ...readmissions,
  drgType,
]
