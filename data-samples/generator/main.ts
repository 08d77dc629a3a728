import { fileURLToPath } from 'node:url'
import { writeEmergency } from './emergency.ts'
import { writeFrontPage } from './front-page/front-page.ts'
import { writeProvince } from './province.ts'
import { writePublished } from './published.ts'
import { writeSpecialties } from './specialties/specialties.ts'
import { writeSummaryForm } from './summary-form/summary-form.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
await writeProvince(`${folder}province`)
await writePublished(`${folder}published`)
await writeSpecialties(`${folder}specialties`)
await writeEmergency(`${folder}emergency`)
await writeSummaryForm(`${folder}summary-form`)
await writeFrontPage(`${folder}front-page`)
