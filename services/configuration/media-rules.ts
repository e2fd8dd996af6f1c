/** What must hold of accounts and channels, beyond the form of each. */
import {
  named,
  type Account,
  type Channel,
  type Configuration,
} from '../../actors/configuration.ts';
import { checkedBaseUrl } from '../hub/base-url.ts';
import type { Finding, FindingCode } from './findings.ts';
import { requirementFindings } from './workgroup-rules.ts';

export const mediaFindings = (configuration: Configuration): readonly Finding[] => [
  ...Object.values(configuration.accounts).flatMap(accountFindings),
  ...Object.values(configuration.channels).flatMap((channel) => [
    ...channelFindings(channel, named(configuration.accounts, channel.account)),
    ...requirementFindings('channels', channel.id, channel.requiredSkills),
  ]),
];

const accountFindings = ({ id, platform, baseUrl, handle, plan }: Account): readonly Finding[] => {
  const of = { kind: 'accounts', id } as const;
  const findings: Finding[] = [];
  const refuse = (field: string, code: FindingCode, message: string): void => {
    findings.push({ ...of, field, code, message });
  };
  if (checkedBaseUrl(platform, baseUrl) === undefined)
    refuse('baseUrl', 'invalid', 'It is neither the platform nor this machine.');
  if (platform !== 'x' && handle !== undefined)
    refuse('handle', 'other_platform', 'Only accounts on X have a handle.');
  if (platform !== 'x' && plan !== 'self_serve')
    refuse('plan', 'other_platform', 'Only X has plans.');
  return findings;
};

const channelFindings = (channel: Channel, account: Account | undefined): readonly Finding[] => {
  const of = { kind: 'channels', id: channel.id } as const;
  const wrong =
    channel.platform === 'facebook' ? pageFindings(channel, account) : xFindings(channel);
  const findings = wrong.map(([field, code, message]) => ({ ...of, field, code, message }));
  if (account === undefined || account.platform === channel.platform) return findings;
  const message = 'The account is on another platform.';
  return [...findings, { ...of, field: 'account', code: 'other_platform', message }];
};

type Wrong = readonly [field: string, code: FindingCode, message: string];

/** @see requirements C1 */
const pageFindings = (
  { page, handles, keywords }: Channel,
  account: Account | undefined,
): readonly Wrong[] => [
  ...(page === undefined ? [['page', 'required', 'A Facebook channel has a page.'] as const] : []),
  ...(page !== undefined && account !== undefined && !['', page].includes(account.externalId)
    ? [['page', 'unknown_reference', 'The account is that of another page.'] as const]
    : []),
  ...(handles.length > 0
    ? [['handles', 'other_platform', 'Only channels on X have handles.'] as const]
    : []),
  ...(keywords.length > 0
    ? [['keywords', 'other_platform', 'Only channels on X have keywords.'] as const]
    : []),
];

/** @see requirements C2 */
const xFindings = ({ page, handles, keywords, privateMessages }: Channel): readonly Wrong[] => [
  ...(page === undefined
    ? []
    : [['page', 'other_platform', 'Only Facebook channels have a page.'] as const]),
  ...(handles.length + keywords.length === 0 && !privateMessages
    ? [
        [
          'handles',
          'required',
          'A channel on X has handles, keywords or private messages.',
        ] as const,
      ]
    : []),
];
