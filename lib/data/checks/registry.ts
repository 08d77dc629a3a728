import { tableNames } from '../schema/tables.ts'
import { ageFitsDiagnosis } from './age-fits-diagnosis.ts'
import { ageInRange } from './age-in-range.ts'
import { ageMatchesBirth } from './age-matches-birth.ts'
import type { Check } from './check.ts'
import { copiedForward } from './copied-forward.ts'
import { costPositive } from './cost-positive.ts'
import { costSlip } from './cost-slip.ts'
import { countsWhole } from './counts-whole.ts'
import { deathIsLast } from './death-is-last.ts'
import { denominatorNotZero } from './denominator-not-zero.ts'
import { diagnosisShape } from './diagnosis-shape.ts'
import { dischargesInSpan } from './discharges-in-span.ts'
import { drgKnown } from './drg-known.ts'
import { drgShape } from './drg-shape.ts'
import { drgWeightMatches } from './drg-weight-matches.ts'
import { drgWeightPositive } from './drg-weight-positive.ts'
import { mainColumnsFilled } from './main-columns-filled.ts'
import { monthsReported } from './months-reported.ts'
import { numeratorWithinDenominator } from './numerator-within-denominator.ts'
import { partsAddUp } from './parts-add-up.ts'
import { periodsAgree } from './periods-agree.ts'
import { periodsInSpan } from './periods-in-span.ts'
import { procedureInStay } from './procedure-in-stay.ts'
import { procedureShape } from './procedure-shape.ts'
import { regionsKnown } from './regions-known.ts'
import { rowsAddUp } from './rows-add-up.ts'
import { selfPaidWithinTotal } from './self-paid-within-total.ts'
import { setAsideChecks } from './set-aside-checks.ts'
import { sexFitsDiagnosis } from './sex-fits-diagnosis.ts'
import { splitsAddUp } from './splits-add-up.ts'
import { stayMatchesDates } from './stay-matches-dates.ts'
import { stayVeryLong } from './stay-very-long.ts'
import { staysDoNotOverlap } from './stays-do-not-overlap.ts'
import { targetsKnown } from './targets-known.ts'
import { ungroupedShare } from './ungrouped-share.ts'
import { valueOrReason } from './value-or-reason.ts'
import { valuePlaceholder } from './value-placeholder.ts'
import { valueSlip } from './value-slip.ts'
import { weightPositive } from './weight-positive.ts'

/** Every data check: a new one is one file and one line here. */
export const checks: readonly Check[] = [
  ...setAsideChecks,
  ...tableNames.map(rowsAddUp),
  regionsKnown,
  targetsKnown,
  weightPositive,
  numeratorWithinDenominator,
  denominatorNotZero,
  countsWhole,
  valueOrReason,
  valueSlip,
  valuePlaceholder,
  partsAddUp,
  splitsAddUp,
  periodsAgree,
  copiedForward,
  monthsReported,
  periodsInSpan,
  mainColumnsFilled,
  stayMatchesDates,
  stayVeryLong,
  ageInRange,
  ageMatchesBirth,
  sexFitsDiagnosis,
  ageFitsDiagnosis,
  diagnosisShape,
  procedureShape,
  procedureInStay,
  drgShape,
  drgKnown,
  drgWeightMatches,
  drgWeightPositive,
  ungroupedShare,
  costPositive,
  costSlip,
  selfPaidWithinTotal,
  deathIsLast,
  staysDoNotOverlap,
  dischargesInSpan,
]
