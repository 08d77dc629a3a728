/** Two functions of the same parameters, one for each language. */
export type Words<P> = { readonly zh: (params: P) => string; readonly en: (params: P) => string }

export const says = <P>(zh: (params: P) => string, en: (params: P) => string): Words<P> => ({ zh, en })

export type Unknown = { name: string; nearest?: string | undefined }

/** "Did you mean", where anything is near. */
export const meant = {
  zh: (nearest: string | undefined): string => (nearest === undefined ? '' : `是否指“${nearest}”？`),
  en: (nearest: string | undefined): string => (nearest === undefined ? '' : ` Did you mean "${nearest}"?`),
}
