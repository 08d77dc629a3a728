import { tableNames } from '../schema/tables.ts'
import { admissionWeightInRange } from './admission-weight-in-range.ts'
import { ageFitsDiagnosis } from './age-fits-diagnosis.ts'
import { ageInDays } from './age-in-days.ts'
import { ageInRange } from './age-in-range.ts'
import { ageMatchesBirth } from './age-matches-birth.ts'
import { allZero } from './all-zero.ts'
import { alwaysWhole } from './always-whole.ts'
import { birthBeforeAdmission } from './birth-before-admission.ts'
import { birthWeightInRange } from './birth-weight-in-range.ts'
import { bloodHasUnits } from './blood-has-units.ts'
import type { Check } from './check.ts'
import { classesWithinWhole } from './classes-within-whole.ts'
import { copiedForward } from './copied-forward.ts'
import { costItemsWithinTotal } from './cost-items-within-total.ts'
import { costPositive } from './cost-positive.ts'
import { costSlip } from './cost-slip.ts'
import { countsWhole } from './counts-whole.ts'
import { deathIsLast } from './death-is-last.ts'
import { deathWithoutPlan } from './death-without-plan.ts'
import { denominatorJump } from './denominator-jump.ts'
import { denominatorNotZero } from './denominator-not-zero.ts'
import { diagnosisShape } from './diagnosis-shape.ts'
import { digitPreference } from './digit-preference.ts'
import { dischargesInSpan } from './discharges-in-span.ts'
import { drgKnown } from './drg-known.ts'
import { drgShape } from './drg-shape.ts'
import { drgWeightMatches } from './drg-weight-matches.ts'
import { drgWeightPositive } from './drg-weight-positive.ts'
import { externalCauseShape } from './external-cause-shape.ts'
import { formConditions } from './form-conditions.ts'
import { identityNumber } from './identity-number.ts'
import { improvementsComplete } from './improvements-complete.ts'
import { improvementsKnown } from './improvements-known.ts'
import { injuryHasCause } from './injury-has-cause.ts'
import { liveBirthWeighed } from './live-birth-weighed.ts'
import { mainColumnsFilled } from './main-columns-filled.ts'
import { monthsReported } from './months-reported.ts'
import { nestedWithinWhole } from './nested-within-whole.ts'
import { numeratorWithinDenominator } from './numerator-within-denominator.ts'
import { operationHasIncision } from './operation-has-incision.ts'
import { operationHasLevel } from './operation-has-level.ts'
import { ownersAreRoles } from './owners-are-roles.ts'
import { partsAddUp } from './parts-add-up.ts'
import { partsCoverWhole } from './parts-cover-whole.ts'
import { pathologyShape } from './pathology-shape.ts'
import { periodsAgree } from './periods-agree.ts'
import { periodsInSpan } from './periods-in-span.ts'
import { plannedReadmissionReasoned } from './planned-readmission-reasoned.ts'
import { procedureBeforeDeath } from './procedure-before-death.ts'
import { procedureInStay } from './procedure-in-stay.ts'
import { procedureShape } from './procedure-shape.ts'
import { regionsKnown } from './regions-known.ts'
import { rowsAddUp } from './rows-add-up.ts'
import { selfPaidWithinTotal } from './self-paid-within-total.ts'
import { setAsideChecks } from './set-aside-checks.ts'
import { sexFitsDiagnosis } from './sex-fits-diagnosis.ts'
import { sexFitsProcedure } from './sex-fits-procedure.ts'
import { shareSlip } from './share-slip.ts'
import { sharedDenominators } from './shared-denominators.ts'
import { splitsAddUp } from './splits-add-up.ts'
import { spreadsheetDamage } from './spreadsheet-damage.ts'
import { stayMatchesDates } from './stay-matches-dates.ts'
import { stayOver60 } from './stay-over-60.ts'
import { stayVeryLong } from './stay-very-long.ts'
import { staysDoNotOverlap } from './stays-do-not-overlap.ts'
import { symptomAsDiagnosis } from './symptom-as-diagnosis.ts'
import { targetsKnown } from './targets-known.ts'
import { transferNamesReceiver } from './transfer-names-receiver.ts'
import { tumourHasPathology } from './tumour-has-pathology.ts'
import { ungroupedShare } from './ungrouped-share.ts'
import { unspecificDiagnosis } from './unspecific-diagnosis.ts'
import { valueOrReason } from './value-or-reason.ts'
import { valuePlaceholder } from './value-placeholder.ts'
import { valueSlip } from './value-slip.ts'
import { weightPositive } from './weight-positive.ts'
import { weightVersionsSingle } from './weight-versions-single.ts'
import { weightVersionsSteady } from './weight-versions-steady.ts'
import { workingDaysAgree } from './working-days-agree.ts'

/** Every data check: a new one is one file and one line here. */
export const checks: readonly Check[] = [
  ...setAsideChecks,
  ...tableNames.map(rowsAddUp),
  regionsKnown,
  targetsKnown,
  improvementsKnown,
  improvementsComplete,
  ownersAreRoles,
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
  nestedWithinWhole,
  partsCoverWhole,
  classesWithinWhole,
  shareSlip,
  allZero,
  alwaysWhole,
  digitPreference,
  workingDaysAgree,
  sharedDenominators,
  formConditions,
  denominatorJump,
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
  identityNumber,
  dischargesInSpan,
  birthBeforeAdmission,
  ageInDays,
  birthWeightInRange,
  admissionWeightInRange,
  liveBirthWeighed,
  sexFitsProcedure,
  tumourHasPathology,
  pathologyShape,
  injuryHasCause,
  externalCauseShape,
  transferNamesReceiver,
  plannedReadmissionReasoned,
  bloodHasUnits,
  deathWithoutPlan,
  procedureBeforeDeath,
  operationHasLevel,
  operationHasIncision,
  stayOver60,
  symptomAsDiagnosis,
  unspecificDiagnosis,
  spreadsheetDamage,
  costItemsWithinTotal,
  weightVersionsSingle,
  weightVersionsSteady,
]
