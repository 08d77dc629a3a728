/** The two editions every report exists in. */
export type Lang = 'zh' | 'en'

/** One text in both editions; Chinese is written first, English is written anew rather than translated word by word. */
export type Bilingual = { readonly zh: string; readonly en: string }

/** Something that is fully known only once the edition is: a sentence, a figure, a table. */
export type Localised<T> = (lang: Lang) => T
