import { createDirectory } from '../../../actors/runtime/directory.ts';

it('believes the newer of two owners, in whatever order it hears of them', () => {
  const directory = createDirectory(8);
  directory.learn({ partition: 3, epoch: 2, owner: 'b.1' });
  directory.learn({ partition: 3, epoch: 1, owner: 'a.1' });
  expect(directory.find(3)).toEqual({ partition: 3, epoch: 2, owner: 'b.1' });
});

it('hears of a release, and of no return within the same epoch', () => {
  const directory = createDirectory(8);
  directory.learn({ partition: 3, epoch: 2, owner: 'b.1' });
  directory.learn({ partition: 3, epoch: 2 });
  directory.learn({ partition: 3, epoch: 2, owner: 'b.1' });
  expect(directory.find(3)).toEqual({ partition: 3, epoch: 2 });
});

it('calls back once, when there is news of that very partition', () => {
  const directory = createDirectory(8);
  const calls: string[] = [];
  directory.onChange(3, () => calls.push('three'));
  directory.onChange(4, () => calls.push('four'));
  const stop = directory.onChange(3, () => calls.push('stopped'));
  stop();
  directory.learn({ partition: 3, epoch: 1, owner: 'a.1' });
  directory.learn({ partition: 3, epoch: 1, owner: 'a.1' });
  directory.learn({ partition: 3, epoch: 2, owner: 'b.1' });
  expect(calls).toEqual(['three']);
});
