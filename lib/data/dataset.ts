import type { Bilingual, PredicateRow, Problem } from '../core/index.ts'
import type { Engine, RecordedEngine } from '../engine/index.ts'
import type { AggregateDescription, AggregateRow } from './aggregate/check-aggregate.ts'
import type { FrontPageMap, HeaderUse } from './front-page/map-front-page.ts'
import type { PackageImprint, PointExclusion } from './package-shape.ts'

export type TableName =
  | 'organizations'
  | 'submissions'
  | 'discharges'
  | 'drg_weights'
  | 'targets'
  | 'facts'
  | 'improvements'

/** `unknown` where a package has no table of organizations, or leaves the cell blank. */
export type OrganizationLevel = 'tertiary' | 'secondary' | 'primary' | 'unknown'

export type Organization = {
  readonly organizationId: string
  readonly name: string
  /** For the English edition; the Chinese name stands in where there is none. */
  readonly nameEn?: string
  readonly regionCode: string
  readonly level: OrganizationLevel
  readonly kind: string
  readonly ownership: 'public' | 'private' | 'unknown'
  readonly beds: number | null
}

/** An administrative region, GB/T 2260 code. */
export type Region = { readonly code: string; readonly name: Bilingual }

export type TargetRow = {
  readonly indicator: string
  readonly year: number
  readonly scope: string
  readonly operator: '>=' | '<='
  /** In the indicator's printed unit. */
  readonly value: number
}

/** A figure somebody published. */
export type Fact = {
  readonly subject: string
  readonly indicator: string
  readonly period: string
  /** Null where only words are printed. */
  readonly value: number | null
  /** A value printed as "at least" stays a bound. */
  readonly bound: 'exact' | 'at-least'
  readonly unit: string
  readonly change: number | null
  readonly changeUnit: string
  readonly source: string
  readonly place: string
}

/** A cause that was found, or an action that was taken, for an improvement goal; as reported. */
export type Improvement = {
  readonly goal: string
  /** Empty where the quality-control centre itself reports. */
  readonly organizationId: string
  readonly department: string
  readonly period: string
  readonly kind: 'cause' | 'action'
  readonly name: Bilingual
  /** How often a cause was found. */
  readonly count: number | null
  readonly phase: 'plan' | 'do' | 'check' | 'act' | null
  /** A role, never a name. */
  readonly owner: Bilingual
  /** `2024-06-30`, or empty. */
  readonly due: string
  readonly status: 'planned' | 'running' | 'done' | null
}

/** From when on an indicator was counted otherwise: no line, limit or test crosses it. */
export type DefinitionBreak = { readonly indicator: string; readonly from: string; readonly reason: Bilingual }

/** What became of the rows of one resource: `rowsIn = used + quarantined + sum of filtered`. */
export type RowFlow = {
  readonly resource: string
  readonly table: TableName
  readonly rowsIn: number
  readonly used: number
  readonly quarantined: number
  readonly filtered: readonly { readonly reason: Bilingual; readonly rows: number }[]
}

/** Rows set aside for one reason. A row with several is counted under the first, so that reasons add up to rows. */
export type QuarantineReason = {
  readonly resource: string
  readonly table: TableName
  readonly column: string
  readonly code: string
  readonly text: Bilingual
  readonly rows: number
}

export type SourceFile = {
  readonly resource: string
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly encoding?: string
}

/** A table of a database that the data come from, and stay in. */
export type SourceDatabase = {
  readonly resource: string
  /** Address and table, without user and password. */
  readonly path: string
  readonly engine: string
  readonly version: string
  /** What the site calls this state of its data, where it does. */
  readonly fingerprint?: string
}

/** What a platform counted itself, by the SQL that was printed for it, in place of stays. */
export type SuppliedAggregate = Omit<AggregateDescription, 'rows'> & {
  readonly resource: string
  readonly path: string
  readonly rows: readonly AggregateRow[]
}

/** How the headers of a file of the front page were understood. */
export type FrontPageFile = {
  readonly path: string
  readonly encoding?: string
  /** Dialects that headers were read in, the one with most of them first. */
  readonly dialects: FrontPageMap['dialects']
  /** In the order of the file. */
  readonly headers: readonly HeaderUse[]
}

export type CheckSeverity = 'fatal' | 'convention' | 'characterization'
export type CheckStatus = 'error' | 'not-applicable' | 'fail' | 'pass'
export type CheckCategory =
  | 'conformance-value'
  | 'conformance-relational'
  | 'conformance-computational'
  | 'completeness'
  | 'plausibility-uniqueness'
  | 'plausibility-atemporal'
  | 'plausibility-temporal'
  | 'verification'

/** One check carried out: how much was looked at, how much failed, where to look. */
export type CheckResult = {
  readonly id: string
  readonly title: Bilingual
  readonly category: CheckCategory
  readonly severity: CheckSeverity
  readonly table: TableName
  readonly checked: number
  readonly failed: number
  /** Failed share that is tolerated, and who set it. */
  readonly threshold: number
  readonly note: Bilingual
  readonly status: CheckStatus
  readonly samples: readonly Finding[]
}

/** One place where a check found something. */
export type Finding = {
  readonly place: string
  /** What the place is about, where that outlasts a change of rows: the same in the next file. */
  readonly subject?: string
  readonly value: string
  readonly hint: Bilingual
}

/** Where a fact of a stay comes from: a column that a file supplies, one derived from others, or neither. */
export type FactOrigin = {
  /** The column of `discharges`, and what it is called. */
  readonly column: string
  readonly title: Bilingual
  readonly from: 'supplied' | 'derived' | 'absent'
  /** By which rule it is derived where it is not supplied, or why it cannot be. */
  readonly rule: Bilingual
  /** Days after discharge that must be over before it is known. */
  readonly followUpDays?: number
}

/** A data package opened: its tables stand in the engine under their canonical names, typed, bad rows set aside. */
export type Dataset = {
  readonly name: string
  readonly title: Bilingual
  /** Made-up data: said on every page. */
  readonly synthetic: boolean
  readonly root: string
  readonly regions: readonly Region[]
  readonly organizations: readonly Organization[]
  readonly targets: readonly TargetRow[]
  readonly facts: readonly Fact[]
  readonly improvements: readonly Improvement[]
  readonly breaks: readonly DefinitionBreak[]
  readonly exclusions: readonly PointExclusion[]
  readonly imprint?: PackageImprint
  /** Where all tables stand but those of a database elsewhere. */
  readonly engine: Engine
  readonly flow: readonly RowFlow[]
  readonly quarantine: readonly QuarantineReason[]
  /** Where the rows set aside were written, if any were. */
  readonly quarantineFile?: string
  readonly sources: readonly SourceFile[]
  /** Where the discharges stand in a database. */
  readonly database?: SourceDatabase
  /** Where a platform supplied counts and sums in place of stays. */
  readonly aggregate?: SuppliedAggregate
  readonly frontPages: readonly FrontPageFile[]
  readonly warnings: readonly Problem[]
  has(table: TableName): boolean
  /** Whether a table stands in the engine of the dataset, so that its rows can be looked at; not so in a database elsewhere. */
  holds(table: TableName): boolean
  /** The engine that answers for a table; its dialect knows what the table and its columns are called there. */
  engineOf(table: TableName): RecordedEngine
  /**
   * Columns of a table in the engine. Of `discharges`, an optional one that no file had is not among them, unless it is derived
   * (`factOrigins`); where it stands then, `dischargesWith` says.
   */
  columns(table: TableName): readonly string[]
  /** Where a row of a table came from: its columns `zk_source` and `zk_row` say it. */
  place(table: TableName, source: number, row: number): string
  /** Columns of `discharges` that some of its files have and others lack: which lack them, by the number in `zk_source`. */
  readonly lacking: ReadonlyMap<string, readonly number[]>
  /** Facts of stays that may be supplied or derived; none without `discharges`. */
  readonly factOrigins: readonly FactOrigin[]
  /**
   * The relation to ask for these columns of `discharges`: the table itself, unless one of them links the stays of a patient,
   * which is done when it is first asked for.
   */
  dischargesWith(columns: readonly string[]): Promise<string>
  /**
   * These columns of one stay: by its id, or the place of its row (`discharges.csv:12`) as every list of findings names it; in a
   * database elsewhere, by the values of its key with `/` between them.
   * @throws ProblemError `ZK-CASE-UNKNOWN`
   */
  caseRow(id: string, columns: readonly string[]): Promise<PredicateRow>
  close(): Promise<void>
}
