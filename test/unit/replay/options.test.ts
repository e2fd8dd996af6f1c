import { readOptions } from '../../../services/replay/options.ts';

describe('the command line of replay', () => {
  it('asks for everything when it asks for nothing', () => {
    expect(readOptions([])).toEqual({ from: -Infinity, to: Infinity });
  });

  it.each([
    ['2026-11-22T10:00Z', Date.UTC(2026, 10, 22, 10)],
    ['2026-11-22T10:00', Date.UTC(2026, 10, 22, 10)],
    ['2026-11-22', Date.UTC(2026, 10, 22)],
    ['2026-11-22T10:00:30.5+02:00', Date.UTC(2026, 10, 22, 8, 0, 30, 500)],
  ])('reads %s as an instant', (text, at) => {
    expect(readOptions(['--from', text])).toMatchObject({ from: at });
  });

  it('takes a workgroup, a file of rules and a file for the report', () => {
    const args = ['--workgroup', 'support', '--config', 'a.json', '--json', 'b.json'];
    expect(readOptions(args)).toMatchObject({
      workgroup: 'support',
      config: 'a.json',
      json: 'b.json',
    });
  });

  it.each([
    [['--from', 'noon'], /--from is no instant/],
    [['--to', '2026-13-01T00:00Z'], /--to is no instant/],
    [['--from', '2026-11-23', '--to', '2026-11-22'], /before/],
    [['--form', 'x'], /--form/],
    [['support'], /support/],
  ])('says what is wrong with %j', (args, message) => {
    expect(() => readOptions(args)).toThrow(message);
  });
});
