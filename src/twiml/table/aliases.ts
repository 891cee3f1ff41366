/** The other names that a method has had in earlier versions of twilio-node. */
export function aliasesOf(method: string, className: string): readonly string[] {
  if (!className.startsWith('Ssml')) return [];
  const former = `s${className.slice(1)}`;
  return method === 'break' ? [former, 'break_'] : [former];
}
