/** The first index for which holds what then holds for all that follow, by halving; `length` where it holds for none. */
export function firstFrom(length: number, holds: (i: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high;) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
