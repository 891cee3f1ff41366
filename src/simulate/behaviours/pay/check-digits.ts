/** Whether the last digit fits the others by Luhn's rule, as in the numbers of cards. */
export function fitsLuhn(digits: string): boolean {
  let sum = 0;
  for (const [index, digit] of [...digits].reverse().entries()) {
    const times = Number(digit) * (index % 2 === 0 ? 1 : 2);
    sum += times > 9 ? times - 9 : times;
  }
  return sum % 10 === 0;
}

const weights = [3, 7, 1];

/** Whether digits are the routing number of a bank in the USA: nine, whose weighted sum ends in 0. */
export function isRoutingNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits)) return false;
  const sum = [...digits].reduce((so, digit, index) => so + Number(digit) * (weights[index % 3] ?? 0), 0);
  return sum > 0 && sum % 10 === 0;
}
