import { fileURLToPath } from 'node:url'
import { writeEmergency } from './emergency.ts'
import { writeProvince } from './province.ts'
import { writePublished } from './published.ts'
import { writeSpecialties } from './specialties/specialties.ts'

const folder = fileURLToPath(new URL('..', import.meta.url))
await writeProvince(`${folder}province`)
await writePublished(`${folder}published`)
await writeSpecialties(`${folder}specialties`)
await writeEmergency(`${folder}emergency`)
