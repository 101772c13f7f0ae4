type Browser = Navigator & { connection?: { saveData?: boolean } }

/** The listener pays for what is loaded. */
export const savesData = () => !!(navigator as Browser).connection?.saveData
