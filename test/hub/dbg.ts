import * as P from './platforms.ts';
const seed = Number(process.argv[2]);
const lag = Number(process.argv[3]);
const platforms = await P.startPlatforms({ seed });
const settings = { readBackCount: 3, callDeadlineMs: 250, readLagMs: lag, circuitFailures: 20 };
const entry = await platforms.entry('x');
const log: string[] = [];
const t0 = Date.now();
let lastTick = Date.now(), worst = 0; setInterval(() => { const n = Date.now(); if (n - lastTick > 60) log.push(`${n - t0} STALL ${n - lastTick}`); worst = Math.max(worst, n - lastTick); lastTick = n; }, 5);
platforms.intercept = (req, res) => {
  const chunks: string[] = [];
  if (req.method === 'POST') req.on('data', (c) => chunks.push(String(c)));
  const at = Date.now() - t0;
  res.on('close', () => log.push(`${Date.now() - t0} <- ${req.method} ${req.url?.slice(0, 70)} ${chunks.join('')} ${res.statusCode} ${res.writableFinished} (began ${at})`));
  return false;
};
let hub = P.startHub([entry], [P.xChannel], settings).hub;
const driver = P.createChannelDriver(hub, P.xChannel);
for (let i = 0; i < 30; i++) await platforms.create('/x/messages', { author: `c${i}`, to: 'acme', text: `p ${i}` });
await driver.drain('private');
const threads = [...driver.threads.values()];
const m = '/2/dm_';
await platforms.control('POST', '/faults', [
  {match: `POST .*(${m})`, probability: 0.04, kind:'status',status:429},{match: `POST .*(${m})`, probability: 0.04, kind:'status',status:429,headers:{'retry-after':'0'}},{match: `GET .*(${m})`, probability: 0.01, kind:'status',status:429,headers:{'retry-after':'0'}},{match: `GET .*(${m})`, probability: 0.01, kind:'status',status:500},
  ...['status','status_after','hang','hang_after','reset_before','reset_after','truncate','expire_token'].map(kind => ({match: `POST .*(${m})`, probability: 0.04, kind})),
  ...['hang','reset_before','reset_after','truncate','duplicate','reorder','repeat_cursor','expire_token','drop'].map(kind => ({match: `GET .*(${m})`, probability: 0.01, kind})),
]);
setInterval(() => { const e = Date.now() + 330; while (Date.now() < e); }, 600);
const random = P.seeded(seed); let deaths = 0;
const run: typeof hub.run = async (e, c) => {
  const owner = hub; const mid = (e as any).messageId;
  log.push(`${Date.now()-t0} RUN ${mid} verify=${(e as any).verify}`);
  const o = await owner.run(e, c);
  log.push(`${Date.now()-t0} END ${mid} ${JSON.stringify(o)}`);
  if (owner === hub && random() < 0.01) { deaths++; log.push(`${Date.now()-t0} DEATH`); hub.close(); hub = P.startHub([entry], [P.xChannel], settings).hub; }
  if (owner === hub) return o;
  await new Promise<void>((r) => { setTimeout(r, 250 + lag); });
  throw new Error('dead');
};
const entries = Array.from({ length: 300 }, (_, i) => i).values();
await Promise.all(Array.from({ length: 24 }, async () => {
  for (const i of entries) {
    const thread = threads[i % threads.length]!;
    await P.sendUntilSettled({ run }, P.sendEffect({ thread, text: `answer ${i}`, inReplyTo: thread.root, messageId: `message-${i}` }));
  }
}));
const ours = (await platforms.truth()).filter((o) => o.by === 'product');
const rep = P.repeated(ours.map((o) => o.text));
console.log('ms', Date.now() - t0, 'deaths', deaths, 'repeated', rep, 'worst stall', worst);
for (const text of rep.slice(0, 2)) {
  const n = text.split(' ')[1];
  const o = ours.find((x) => x.text === text)!;
  const other = o.parent!.split('-').find((x) => x !== entry.account.externalId)!;
  console.log('=====', text, o.parent);
  console.log(log.filter((l) => l.includes(`message-${n} `) || l.includes(`message-${n}"`) || l.includes(`"${text}"`) || l.includes('DEATH') || l.includes('STALL') || l.includes(other)).slice(0, 80).join('\n'));
}
process.exit(0);
