/** `+` and the number with its country code. */
const isNumber = (text: string): boolean => /^\+[1-9]\d{6,14}$/.test(text);

/** `+` and the number with its country code, or a SIP address. */
export const isAddress = (text: string): boolean => isNumber(text) || /^sips?:\S+@\S+$/i.test(text);
