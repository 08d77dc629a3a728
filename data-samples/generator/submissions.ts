import type { Random } from '../../lib/core/index.ts'
import { activity, type Month, months } from './calendar.ts'
import { isGap, type MissingReason, reasonFor } from './gaps.ts'
import type { Hospital } from './organizations.ts'
import { type Profile, profiles } from './profiles.ts'
import { definitionBreak, shareStories, stayOutliers } from './stories.ts'

export type Submission = {
  readonly organization_id: string
  readonly department: string | null
  readonly period: string
  readonly element: string
  readonly stratum: null
  readonly value: number | null
  readonly missing_reason: MissingReason | null
}

/** Everything the hospitals reported, by month, hospital and element. */
export function submissions(hospitals: readonly Hospital[], source: Random): Submission[] {
  const reports = hospitals.map((hospital) => ({ hospital, report: reporter(hospital, source.fork(hospital.id)) }))
  return months.flatMap((month) =>
    reports.flatMap(({ hospital, report }) => {
      const values = report(month)
      return month.index < hospital.joined || isGap(hospital.id, month.text) ? [] : rowsOf(hospital, month, values)
    }),
  )
}

function rowsOf(hospital: Hospital, month: Month, values: ReadonlyMap<string, number>): Submission[] {
  return profiles
    .filter(({ element }) => values.has(element))
    .map(({ element, department = null }) => {
      const missing_reason = reasonFor(hospital.id, department, element, month.text)
      const value = missing_reason === null ? (values.get(element) ?? null) : null
      const key = { organization_id: hospital.id, department, period: month.text, element, stratum: null }
      return { ...key, value, missing_reason }
    })
}

/** A hospital with its own level for each element, asked month after month. */
function reporter(hospital: Hospital, source: Random): (month: Month) => ReadonlyMap<string, number> {
  const quality = source.fork('quality').normal()
  const own = profiles
    .filter(({ service }) => hospital.services.has(service))
    .map((profile) => ({ profile, draw: drawer(profile, hospital, quality, source.fork(profile.element)) }))
  return (month) => {
    const values = new Map<string, number>()
    for (const { profile, draw } of own)
      values.set(
        profile.element,
        draw(month, (name) => values.get(name) ?? 0),
      )
    return values
  }
}

type Draw = (month: Month, value: (element: string) => number) => number

function drawer(profile: Profile, hospital: Hospital, quality: number, source: Random): Draw {
  switch (profile.kind) {
    case 'volume':
      return volume(profile, hospital, source)
    case 'share':
      return share(profile, hospital, quality, source)
    case 'rate':
      return rate(profile, hospital, source)
    case 'surplus':
      return (_, value) => value(profile.of) + source.binomial(value(profile.of), profile.share)
    case 'stock': {
      const usual = hospital.beds * profile.perBed[hospital.level] * Math.exp(source.normal(0, profile.spread))
      return (month) => Math.max(2, Math.round(usual * (1 + profile.perYear) ** (month.year - 2021)))
    }
    case 'part': {
      const usual = profile.share[hospital.level] * Math.exp(source.normal(0, profile.spread))
      return (month, value) => Math.round(value(profile.of) * (usual + 0.008 * (month.year - 2021)))
    }
    case 'rest':
      return (_, value) => profile.less.reduce((left, name) => left - value(name), value(profile.of))
  }
}

type Of<K extends Profile['kind']> = Extract<Profile, { readonly kind: K }>

function volume(profile: Of<'volume'>, hospital: Hospital, source: Random): Draw {
  const centre = profile.service === 'oncology' && hospital.kind === '肿瘤' ? 3 : 1
  const births = profile.service === 'obstetrics' && hospital.kind === '妇幼' ? 2.4 : 1
  const usual = hospital.beds * profile.perBed[hospital.level] * centre * births * source.gamma(30, 1 / 30)
  const noise = drift(source, 0.04)
  return (month) => {
    const season = 1 + profile.winter * Math.cos((2 * Math.PI * (month.month - 1)) / 12)
    // `activity` already grows by three per cent a year.
    const growth = ((1 + profile.growth) / 1.03) ** (month.index / 12)
    return source.poisson(usual * season * growth * activity(month) * Math.exp(noise()))
  }
}

function share(profile: Of<'share'>, hospital: Hospital, quality: number, source: Random): Draw {
  const good = (profile.quality ?? 0) * 0.45 * quality
  const level = logit(profile.start[hospital.level]) + profile.spread * (good + 0.9 * source.normal())
  const noise = drift(source, 0.09)
  return (month, value) => {
    const trend = profile.perYear * (month.index / 12)
    const effort = profile.effort ? profile.effort.effect * ramp(month.index - profile.effort.from) : 0
    const odds = level + trend + effort + events(profile.element, hospital, month) + noise()
    return source.binomial(value(profile.of), 1 / (1 + Math.exp(-odds)))
  }
}

function rate(profile: Of<'rate'>, hospital: Hospital, source: Random): Draw {
  const outlier = profile.element === 'patient_days' ? outlierOf(hospital) : 1
  const level = profile.start[hospital.level] * outlier * Math.exp(source.normal(0, profile.spread))
  const noise = drift(source, profile.events ? 0.1 : 0.015)
  return (month, value) => {
    const mean = value(profile.of) * level * Math.exp(profile.perYear * (month.index / 12) + noise())
    return profile.events ? source.poisson(mean) : Math.round(mean)
  }
}

const outlierOf = (hospital: Hospital): number =>
  stayOutliers.find(({ organization }) => organization === hospital.id)?.effect ?? 1

const logit = (p: number): number => Math.log(p / (1 - p))

/** From 0 to 1 in six months. */
const ramp = (since: number): number => Math.min(1, Math.max(0, since / 6))

/** What happened in one hospital, and what was counted otherwise everywhere. */
function events(element: string, hospital: Hospital, month: Month): number {
  const own = shareStories
    .filter((story) => story.of === element && story.organization === hospital.id && story.from <= month.text)
    .reduce((sum, { effect }) => sum + effect, 0)
  const recounted = element === definitionBreak.element && month.text >= definitionBreak.from
  return own + (recounted ? definitionBreak.effect : 0)
}

/** First-order autoregression, so that neighbouring months resemble each other a little. */
function drift(source: Random, sd: number): () => number {
  let state = source.normal(0, sd)
  return () => {
    state = 0.4 * state + source.normal(0, sd * Math.sqrt(1 - 0.4 ** 2))
    return state
  }
}
