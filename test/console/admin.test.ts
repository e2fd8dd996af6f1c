/** An administrator's work in a real browser, against the whole product. */
import type { Page } from 'playwright-core';
import { createClient, type Client } from '../gateway/client.ts';
import { eventually } from '../support/eventually.ts';
import { addToSummary } from '../support/summary.ts';
import { signIn, startConsole, watchFaults, whyNot, withinMs } from './running-console.ts';
import type { RunningConsole } from './running-console.ts';
import { violationsOn } from './violations.ts';

const missing = whyNot();
if (missing !== undefined) addToSummary(`console of administrators: not tested. ${missing}`);
const describeHere = missing === undefined ? describe : describe.skip;
const startMs = 60_000;

interface Tokens {
  readonly facebook: { readonly pages: Readonly<Record<string, string>> };
  readonly x: Readonly<Record<string, string>>;
}

describeHere('administration', () => {
  let running: RunningConsole;
  let page: Page;
  let admin: Client;
  const faults: string[] = [];

  beforeAll(async () => {
    running = await startConsole();
    page = await running.open();
    watchFaults(page, faults);
    const credentials = { user: 'admin', password: 'demo' };
    const { body } = await createClient(running.url).post('/api/v1/session', credentials);
    admin = createClient(running.url, String(body['token']));
    await signIn(page, 'admin');
  }, startMs);
  afterAll(() => running.stop(), startMs);
  afterEach(async () => {
    const name = expect.getState().currentTestName?.replaceAll(/\W+/gu, '-') ?? '';
    await page.screenshot({ path: `${running.pictures}/${name}.png` });
    expect(faults).toEqual([]);
  });

  const violations = (where: Page = page) => violationsOn(where);
  const open = async (...parts: readonly string[]): Promise<void> => {
    await page.goto(['/admin', ...parts.map(encodeURIComponent)].join('/'));
    await page.getByRole('navigation', { name: 'What can be configured' }).waitFor();
  };
  const part = (name: string) => page.getByRole('region', { name, exact: true });
  const save = async (button = 'Save'): Promise<void> => {
    await page.getByRole('button', { name: 'Review and save' }).click();
    await page.getByRole('dialog').getByRole('button', { name: button, exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  };
  const choose = async (where: ReturnType<typeof part>, label: string, option: string) => {
    await where
      .locator('input')
      .and(where.getByLabel(new RegExp(`^${label}( \\*)?$`, 'u')))
      .click();
    await page.getByRole('option', { name: option, exact: true }).click();
  };
  const document = async (path: string) => (await admin.get(`/api/v1/${path}`)).body;

  it('makes a skill, gives it to an agent, asks for it in a workgroup, and shows what holds', async () => {
    await open('skills', '~new');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('');
    await page.getByLabel('Id', { exact: true }).fill('phones');
    await page.getByRole('button', { name: 'Review and save' }).click();
    await page.getByText('This is needed.').waitFor();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Phones');
    await save('Create');
    await page.getByRole('heading', { name: 'Phones' }).waitFor();

    await open('users', 'ana');
    await part('Skills').getByRole('button', { name: 'Add to: Skills' }).click();
    await choose(part('Skills'), 'Skill', 'Phones');
    const proficiency = part('Skills').getByLabel('Proficiency', { exact: true });
    await proficiency.fill('400');
    await page.getByText('From 1 to 100.').first().waitFor();
    await proficiency.fill('80');
    await save();
    const held = part('Skills').getByRole('row', { name: /Phones/ });
    await held.getByText('Set here').waitFor();
    expect((await document('users/ana'))['skills']).toEqual([
      { skill: 'phones', proficiency: 80, desire: 0 },
    ]);

    await open('workgroups', 'support');
    await part('Required skills')
      .getByRole('button', { name: /^Add to/ })
      .click();
    await choose(part('Required skills'), 'Skill', 'Phones');
    await save();
    expect((await document('workgroups/support'))['requiredSkills']).toMatchObject([
      { skill: 'phones' },
    ]);
    await admin.patch('/api/v1/workgroups/support', { requiredSkills: [] }, { 'if-match': '*' });
  }, 60_000);

  it('says of each inherited value what it is and where it comes from', async () => {
    await open('users', 'ana');
    const row = part('Utilization').getByRole('row', { name: /^Social conversation/ });
    await row.getByText('From Support').waitFor();
    const percent = row.getByRole('textbox', { name: /Percent each/ });
    expect(await percent.getAttribute('placeholder')).toBe('25');
    await percent.fill('50');
    await row.getByText('Set here, not saved').waitFor();
    await save();
    await row.getByText('Set here', { exact: true }).waitFor();
    await row.getByRole('button', { name: /inherit again/ }).click();
    await row.getByText('Inherited once saved').waitFor();
    await save();
    await row.getByText('From Support').waitFor();
    expect(await violations()).toEqual([]);
  }, 60_000);

  it('shows what somebody else has changed meanwhile, and puts both together', async () => {
    await open('workgroups', 'sales');
    await part('General')
      .getByRole('textbox', { name: 'Name', exact: true })
      .fill('Sales and orders');
    await admin.patch('/api/v1/workgroups/sales', { alertSeconds: 45 }, { 'if-match': '*' });
    await page.getByRole('button', { name: 'Review and save' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    const conflict = page.getByRole('alert', { name: /changed this meanwhile/ });
    await conflict.getByText('Alert time-out (s)').waitFor();
    await conflict.getByText('45').waitFor();
    expect(await violations()).toEqual([]);
    await conflict.getByRole('button', { name: 'Put mine on top' }).click();
    await save();
    await page.getByRole('heading', { name: 'Sales and orders' }).waitFor();
    expect(await document('workgroups/sales')).toMatchObject({
      name: 'Sales and orders',
      alertSeconds: 45,
    });
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('dialog').getByText('Sales and orders').first().waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
  }, 60_000);

  it('says at the field what the API has against it', async () => {
    await open('workgroups', 'sales');
    await part('General').getByRole('textbox', { name: 'Name', exact: true }).fill('Support');
    await page.getByRole('button', { name: 'Review and save' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await part('General').getByText('This is there already.').waitFor();
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('heading', { name: 'Sales and orders' }).waitFor();
  }, 60_000);

  it('says what still uses a document instead of deleting it', async () => {
    await open('workgroups', 'support');
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const submit = dialog.getByRole('button', { name: 'Delete', exact: true });
    expect(await submit.isDisabled()).toBe(true);
    await dialog.getByLabel(/to confirm/).fill('Support');
    await submit.click();
    await dialog.getByRole('link', { name: /facebook-1001/ }).waitFor();
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Escape');
  }, 60_000);

  it('sets up a channel step by step, and a post on it arrives', async () => {
    const answer = await fetch(`${running.url}/sandbox/control/tokens`);
    const { facebook } = (await answer.json()) as Tokens;
    // The only page that is free, once it is.
    for (const path of ['channels/facebook-1002', 'accounts/page-1002'])
      expect((await admin.delete(`/api/v1/${path}`)).status).toBe(204);
    await open('channels', '~new');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: /^Facebook/ }).click();
    await page.getByRole('button', { name: /^New account/ }).click();
    const address = page.getByLabel('Address of the platform');
    await address.fill(`${running.url}/sandbox/facebook`);
    const token = page.getByLabel('Access token', { exact: true });
    await token.fill('worn-out');
    await page.getByRole('button', { name: 'Test the credentials' }).click();
    await page.getByText('The platform does not accept them.').waitFor();
    expect(await violations()).toEqual([]);
    await token.fill(facebook.pages['1002'] ?? '');
    await page.getByRole('button', { name: 'Test the credentials' }).click();
    await page.getByText(/They work\. The platform says: Acme Shop · 1002/).waitFor();
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Keep this account' }).click();
    const pageId = page.getByLabel('Page id');
    await pageId.waitFor();
    expect(await pageId.inputValue()).toBe('1002');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('This is needed.').waitFor();
    await choose(page.getByRole('article'), 'Workgroup', 'Support');
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Poll interval (s)').fill('1');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Id', { exact: true }).fill('facebook-shop');
    expect(await violations()).toEqual([]);
    await page.getByRole('button', { name: 'Create the channel' }).click();
    await page.getByRole('heading', { name: 'facebook-shop' }).waitFor();

    await running.customers.post('1002', 'Nora', 'Is anybody there?');
    await eventually('the post in the queue', withinMs, async () => {
      const { body } = await admin.get('/api/v1/interactions?workgroup=support');
      return JSON.stringify(body).includes('Nora') ? true : undefined;
    });
  }, 120_000);

  it('tries a configuration before it is put in force, and names the place of what is wrong', async () => {
    await open('interchange');
    const whole = await document('config');
    const withError = { ...whole, skills: [{ id: 'phones', name: '' }] };
    const input = page.locator('input[type=file]');
    const file = (content: object) => ({
      name: 'baton.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
    await input.setInputFiles(file(withError));
    await page.getByText('skills[0].name').or(page.getByText('skills.phones.name')).waitFor();
    expect(await violations()).toEqual([]);
    const skills = [...(whole['skills'] as readonly object[]), { id: 'x', name: 'Tablets' }];
    await input.setInputFiles(file({ ...whole, skills }));
    await page.getByText('baton.json is in order.').waitFor();
    await page.getByRole('button', { name: 'Put it in force' }).click();
    await page.getByText('The configuration is in force.').waitFor();
    expect(await document('skills/x')).toMatchObject({ name: 'Tablets' });
  }, 60_000);

  it('has a page for everything, with nothing in the way of anybody', async () => {
    for (const parts of [
      ['accounts', 'page-1001'],
      ['workgroups', 'support'],
      ['stations', 'desk-1'],
      ['roles', 'auditor'],
      ['statuses', 'Available'],
      ['wrapup-codes', 'spam'],
      ['responses', '~new'],
      ['licences', 'I3_ACCESS_ACD_SOCIAL_MEDIA'],
      ['parameters'],
      ['audit'],
      ['channels'],
    ] as const) {
      await open(...parts);
      await page.getByRole('heading', { level: 2 }).last().waitFor();
      expect([parts, await violations()]).toEqual([parts, []]);
    }
    await open('licences', 'I3_ACCESS_ACD_SOCIAL_MEDIA');
    await page.getByText('3 of 10 taken').waitFor();
  }, 240_000);

  it('shows accounts and channels alone to a Social Media Admin, and everything but no button to an auditor', async () => {
    for (const [id, role] of [
      ['mia', 'social-media-admin'],
      ['aud', 'auditor'],
    ] as const)
      await admin.post('/api/v1/users', { id, name: id, password: 'demo', roles: [role] });
    const mia = await running.open();
    await signIn(mia, 'mia');
    await mia.getByRole('link', { name: 'Accounts' }).waitFor();
    expect(await mia.getByRole('link', { name: 'Users' }).count()).toBe(0);
    await mia.goto('/admin/channels/facebook-1001');
    await mia.getByRole('heading', { name: 'facebook-1001' }).waitFor();
    await mia.getByRole('button', { name: 'Delete', exact: true }).waitFor();
    expect(await violations(mia)).toEqual([]);
    const aud = await running.open();
    await signIn(aud, 'aud');
    await aud.goto('/admin/users/ana');
    await aud.getByText('You may look at this, not change it.').waitFor();
    expect(await aud.getByRole('button', { name: 'Delete', exact: true }).count()).toBe(0);
    expect(await violations(aud)).toEqual([]);
    await mia.context().close();
    await aud.context().close();
  }, 60_000);
});
