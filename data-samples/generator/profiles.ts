import type { Level, Service } from './organizations.ts'

/** One number for each level of hospital, smallest last. */
export type ByLevel = Readonly<Record<Level, number>>

type Common = { readonly element: string; readonly service: Service; readonly department?: string }

/** How one reported element behaves. Shares move on the log-odds scale, rates and volumes on the log scale. */
export type Profile = Common &
  (
    | {
        readonly kind: 'volume'
        /** A month, for each bed. */
        readonly perBed: ByLevel
        /** Relative change a year. */
        readonly growth: number
        /** How much fuller winter is than the year (negative: summer). */
        readonly winter: number
      }
    | {
        readonly kind: 'share'
        readonly of: string
        /** In January 2021, of a hospital in the middle. */
        readonly start: ByLevel
        readonly perYear: number
        /** Between hospitals, standard deviation. */
        readonly spread: number
        /** Province-wide effort that takes half a year to bite. */
        readonly effort?: { readonly from: number; readonly effect: number }
        /** Whether good hospitals have more of it (1) or less (-1). */
        readonly quality?: 1 | -1
      }
    | { readonly kind: 'surplus'; readonly of: string; readonly share: number }
    | {
        readonly kind: 'rate'
        readonly of: string
        readonly start: ByLevel
        readonly perYear: number
        readonly spread: number
        /** Events scatter as counts do; amounts only a little. */
        readonly events: boolean
      }
    | { readonly kind: 'stock'; readonly perBed: ByLevel; readonly spread: number; readonly perYear: number }
    | { readonly kind: 'part'; readonly of: string; readonly share: ByLevel; readonly spread: number }
    | { readonly kind: 'rest'; readonly of: string; readonly less: readonly string[] }
  )

const byLevel = (tertiary: number, secondary: number, primary = secondary): ByLevel => ({
  tertiary,
  secondary,
  primary,
})

const gs = { service: 'general-surgery', department: '0401' } as const
const ur = { service: 'urology', department: '0404' } as const

export const profiles: readonly Profile[] = [
  // The whole hospital
  {
    element: 'discharges',
    service: 'wards',
    kind: 'volume',
    perBed: byLevel(3.35, 3.1, 2.2),
    growth: 0.03,
    winter: 0.02,
  },
  {
    element: 'patient_days',
    service: 'wards',
    kind: 'rate',
    of: 'discharges',
    start: byLevel(8.4, 7.9, 8.1),
    perYear: -0.032,
    spread: 0.06,
    events: false,
  },
  {
    element: 'adverse_events_reported',
    service: 'wards',
    kind: 'rate',
    of: 'discharges',
    start: byLevel(0.016, 0.013, 0.006),
    perYear: 0.16,
    spread: 0.35,
    events: true,
  },
  {
    element: 'vte_prevented',
    service: 'wards',
    kind: 'share',
    of: 'discharges',
    start: byLevel(0.46, 0.34, 0.22),
    perYear: 0.34,
    spread: 0.4,
    quality: 1,
  },
  {
    element: 'infused_discharges',
    service: 'wards',
    kind: 'share',
    of: 'discharges',
    start: byLevel(0.85, 0.9, 0.93),
    perYear: -0.1,
    spread: 0.28,
  },
  {
    element: 'infusion_bags',
    service: 'wards',
    kind: 'rate',
    of: 'patient_days',
    start: byLevel(2.9, 2.7, 2.3),
    perYear: -0.02,
    spread: 0.12,
    events: false,
  },
  {
    element: 'infusion_volume',
    service: 'wards',
    kind: 'rate',
    of: 'infusion_bags',
    start: byLevel(165, 172, 178),
    perYear: -0.008,
    spread: 0.05,
    events: false,
  },
  {
    element: 'infusion_drug_kinds',
    service: 'wards',
    kind: 'rate',
    of: 'infused_discharges',
    start: byLevel(4.1, 3.5, 2.6),
    perYear: -0.025,
    spread: 0.12,
    events: false,
  },

  // Operations
  {
    element: 'operated_inpatients',
    service: 'operations',
    kind: 'share',
    of: 'discharges',
    start: byLevel(0.4, 0.25),
    perYear: 0.04,
    spread: 0.25,
  },
  {
    element: 'postoperative_deaths_48h',
    service: 'operations',
    kind: 'share',
    of: 'operated_inpatients',
    start: byLevel(0.0021, 0.0012),
    perYear: -0.06,
    spread: 0.3,
    quality: -1,
  },
  {
    element: 'postoperative_deaths_24h',
    service: 'operations',
    kind: 'share',
    of: 'postoperative_deaths_48h',
    start: byLevel(0.64, 0.66),
    perYear: 0,
    spread: 0.1,
  },
  {
    element: 'postoperative_deaths_same_day',
    service: 'operations',
    kind: 'share',
    of: 'postoperative_deaths_24h',
    start: byLevel(0.58, 0.6),
    perYear: 0,
    spread: 0.1,
  },
  {
    element: 'level4_operations',
    service: 'operations',
    kind: 'share',
    of: 'operated_inpatients',
    start: byLevel(0.2, 0.045),
    perYear: 0.07,
    spread: 0.3,
  },
  {
    element: 'level4_operations_mdt',
    service: 'operations',
    kind: 'share',
    of: 'level4_operations',
    start: byLevel(0.46, 0.32),
    perYear: 0.36,
    spread: 0.5,
    quality: 1,
  },

  // National goals on diseases
  {
    element: 'stemi_within_12h',
    service: 'chest-pain',
    kind: 'volume',
    perBed: byLevel(0.0085, 0.01),
    growth: 0.02,
    winter: 0.14,
  },
  {
    element: 'stemi_reperfused',
    service: 'chest-pain',
    kind: 'share',
    of: 'stemi_within_12h',
    start: byLevel(0.73, 0.55),
    perYear: 0.02,
    spread: 0.35,
    effort: { from: 18, effect: 0.6 },
    quality: 1,
  },
  {
    element: 'stroke_within_6h',
    service: 'stroke',
    kind: 'volume',
    perBed: byLevel(0.02, 0.032),
    growth: 0.05,
    winter: 0.09,
  },
  {
    element: 'stroke_reperfused',
    service: 'stroke',
    kind: 'share',
    of: 'stroke_within_6h',
    start: byLevel(0.33, 0.24),
    perYear: 0.33,
    spread: 0.4,
    quality: 1,
  },
  {
    element: 'tumour_first_treated',
    service: 'oncology',
    kind: 'volume',
    perBed: byLevel(0.075, 0.03),
    growth: 0.04,
    winter: 0,
  },
  {
    element: 'tumour_tnm_staged',
    service: 'oncology',
    kind: 'share',
    of: 'tumour_first_treated',
    start: byLevel(0.58, 0.42),
    perYear: 0.36,
    spread: 0.45,
    quality: 1,
  },
  {
    element: 'septic_shock_icu',
    service: 'intensive-care',
    kind: 'volume',
    perBed: byLevel(0.007, 0.007),
    growth: 0.03,
    winter: 0.16,
  },
  {
    element: 'septic_shock_bundle_1h',
    service: 'intensive-care',
    kind: 'share',
    of: 'septic_shock_icu',
    start: byLevel(0.62, 0.5),
    perYear: 0.28,
    spread: 0.4,
    quality: 1,
  },
  {
    element: 'septic_shock_bundle_3h',
    service: 'intensive-care',
    kind: 'share',
    of: 'septic_shock_icu',
    start: byLevel(0.58, 0.46),
    perYear: 0.26,
    spread: 0.4,
    quality: 1,
  },
  {
    element: 'septic_shock_bundle_6h',
    service: 'intensive-care',
    kind: 'share',
    of: 'septic_shock_icu',
    start: byLevel(0.5, 0.39),
    perYear: 0.24,
    spread: 0.4,
    quality: 1,
  },
  {
    element: 'vaginal_deliveries',
    service: 'obstetrics',
    kind: 'volume',
    perBed: byLevel(0.1, 0.13, 0.06),
    growth: -0.06,
    winter: 0.03,
  },
  {
    element: 'vaginal_delivery_complications',
    service: 'obstetrics',
    kind: 'share',
    of: 'vaginal_deliveries',
    start: byLevel(0.027, 0.02, 0.012),
    perYear: -0.02,
    spread: 0.22,
    quality: -1,
  },

  // General surgery
  { ...gs, element: 'gs_open_beds', kind: 'stock', perBed: byLevel(0.075, 0.1), spread: 0.12, perYear: 0.01 },
  { ...gs, element: 'gs_doctors', kind: 'part', of: 'gs_open_beds', share: byLevel(0.33, 0.28), spread: 0.12 },
  { ...gs, element: 'gs_nurses', kind: 'part', of: 'gs_open_beds', share: byLevel(0.46, 0.4), spread: 0.1 },
  { ...gs, element: 'gs_doctors_senior', kind: 'part', of: 'gs_doctors', share: byLevel(0.37, 0.28), spread: 0.1 },
  {
    ...gs,
    element: 'gs_doctors_intermediate',
    kind: 'part',
    of: 'gs_doctors',
    share: byLevel(0.36, 0.38),
    spread: 0.08,
  },
  {
    ...gs,
    element: 'gs_doctors_junior',
    kind: 'rest',
    of: 'gs_doctors',
    less: ['gs_doctors_senior', 'gs_doctors_intermediate'],
  },
  { ...gs, element: 'gs_discharges', kind: 'volume', perBed: byLevel(0.32, 0.37), growth: 0.03, winter: 0 },
  {
    ...gs,
    element: 'gs_operated_patients',
    kind: 'share',
    of: 'gs_discharges',
    start: byLevel(0.69, 0.6),
    perYear: 0.05,
    spread: 0.25,
  },
  { ...gs, element: 'gs_operations', kind: 'surplus', of: 'gs_operated_patients', share: 0.05 },
  {
    ...gs,
    element: 'gs_minimally_invasive_operations',
    kind: 'share',
    of: 'gs_operations',
    start: byLevel(0.6, 0.43),
    perYear: 0.13,
    spread: 0.35,
  },
  {
    ...gs,
    element: 'gs_level4_operations',
    kind: 'share',
    of: 'gs_operations',
    start: byLevel(0.23, 0.05),
    perYear: 0.06,
    spread: 0.35,
  },
  {
    ...gs,
    element: 'gs_unplanned_reoperations',
    kind: 'share',
    of: 'gs_operated_patients',
    start: byLevel(0.0165, 0.013),
    perYear: -0.09,
    spread: 0.3,
    quality: -1,
  },
  {
    ...gs,
    element: 'gs_unplanned_readmissions_30d',
    kind: 'share',
    of: 'gs_discharges',
    start: byLevel(0.021, 0.025),
    perYear: -0.03,
    spread: 0.28,
    quality: -1,
  },
  {
    ...gs,
    element: 'gs_gastric_cancer_operations',
    kind: 'share',
    of: 'gs_operations',
    start: byLevel(0.036, 0.012),
    perYear: 0,
    spread: 0.25,
  },
  {
    ...gs,
    element: 'gs_standard_gastrectomies',
    kind: 'share',
    of: 'gs_gastric_cancer_operations',
    start: byLevel(0.64, 0.46),
    perYear: 0.17,
    spread: 0.45,
    quality: 1,
  },
  {
    ...gs,
    element: 'gs_appendectomies',
    kind: 'share',
    of: 'gs_operations',
    start: byLevel(0.075, 0.16),
    perYear: 0,
    spread: 0.2,
  },
  {
    ...gs,
    element: 'gs_laparoscopic_appendectomies',
    kind: 'share',
    of: 'gs_appendectomies',
    start: byLevel(0.72, 0.54),
    perYear: 0.2,
    spread: 0.4,
  },

  // Urology
  { ...ur, element: 'ur_doctors', kind: 'stock', perBed: byLevel(0.0125, 0.014), spread: 0.14, perYear: 0.02 },
  { ...ur, element: 'ur_nurses', kind: 'stock', perBed: byLevel(0.0165, 0.019), spread: 0.14, perYear: 0.02 },
  {
    ...ur,
    element: 'ur_doctors_intermediate_or_above',
    kind: 'part',
    of: 'ur_doctors',
    share: byLevel(0.72, 0.62),
    spread: 0.08,
  },
  { ...ur, element: 'ur_discharges', kind: 'volume', perBed: byLevel(0.18, 0.2), growth: 0.04, winter: -0.05 },
  {
    ...ur,
    element: 'ur_operated_patients',
    kind: 'share',
    of: 'ur_discharges',
    start: byLevel(0.66, 0.54),
    perYear: 0.06,
    spread: 0.25,
  },
  { ...ur, element: 'ur_operations', kind: 'surplus', of: 'ur_operated_patients', share: 0.06 },
  {
    ...ur,
    element: 'ur_level34_operations',
    kind: 'share',
    of: 'ur_operations',
    start: byLevel(0.62, 0.4),
    perYear: 0.08,
    spread: 0.3,
  },
  {
    ...ur,
    element: 'ur_clean_incision_operations',
    kind: 'share',
    of: 'ur_operations',
    start: byLevel(0.14, 0.12),
    perYear: 0,
    spread: 0.2,
  },
  {
    ...ur,
    element: 'ur_clean_incision_prophylaxis',
    kind: 'share',
    of: 'ur_clean_incision_operations',
    start: byLevel(0.44, 0.52),
    perYear: -0.08,
    spread: 0.4,
    quality: -1,
  },
  {
    ...ur,
    element: 'ur_tumour_operation_patients',
    kind: 'share',
    of: 'ur_operated_patients',
    start: byLevel(0.17, 0.09),
    perYear: 0.02,
    spread: 0.22,
  },
  {
    ...ur,
    element: 'ur_tumour_explorations',
    kind: 'share',
    of: 'ur_tumour_operation_patients',
    start: byLevel(0.016, 0.03),
    perYear: -0.08,
    spread: 0.3,
    quality: -1,
  },
  {
    ...ur,
    element: 'ur_stone_patients',
    kind: 'share',
    of: 'ur_discharges',
    start: byLevel(0.34, 0.45),
    perYear: 0,
    spread: 0.2,
  },
  {
    ...ur,
    element: 'ur_stone_open_operations',
    kind: 'share',
    of: 'ur_stone_patients',
    start: byLevel(0.014, 0.05),
    perYear: -0.2,
    spread: 0.4,
  },
  {
    ...ur,
    element: 'ur_minimally_invasive_patients',
    kind: 'share',
    of: 'ur_operated_patients',
    start: byLevel(0.74, 0.58),
    perYear: 0.1,
    spread: 0.3,
  },
  {
    ...ur,
    element: 'ur_unplanned_reoperations',
    kind: 'share',
    of: 'ur_operated_patients',
    start: byLevel(0.012, 0.012),
    perYear: -0.05,
    spread: 0.28,
    quality: -1,
  },
]
