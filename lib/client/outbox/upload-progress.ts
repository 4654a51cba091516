/**
 * The share of each file that has been sent, 0 to 1, by the bytes of the whole request: the files come one after the other,
 * behind the form's other fields.
 */
export function sharesSent(loaded: number, total: number, sizes: readonly number[]): number[] {
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  let start = Math.max(0, total - bytes);
  return sizes.map((size) => {
    const share = size === 0 ? Number(loaded > start) : (loaded - start) / size;
    start += size;
    return Math.min(1, Math.max(0, share));
  });
}
