/** Asks for many things at once, but not for all of them. */

/** Answers in the order of the items. @throws what the first failing call throws */
export const inParallel = async <Item, Answer>(
  items: readonly Item[],
  atOnceMax: number,
  ask: (item: Item) => Promise<Answer>,
): Promise<readonly Answer[]> => {
  const answers: Answer[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < items.length; index = next++) {
      const [item] = items.slice(index, index + 1);
      if (item !== undefined) answers[index] = await ask(item);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnceMax, items.length) }, work));
  return answers;
};
