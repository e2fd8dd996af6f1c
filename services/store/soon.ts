/** A promise that is already settled: with what `work` returns, or what it throws. */
export const soon = <Value>(work: () => Value): Promise<Value> =>
  new Promise((resolve) => {
    resolve(work());
  });
