/** The agents of a workgroup, live: how they stand, since when, what they hold; and what one can do. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { StatusDot } from '../desk/StatusDot.tsx';
import { Blank } from '../parts/Blank.tsx';
import { Loading } from '../parts/Loading.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { AgentRow } from './AgentRow.tsx';
import { kindsInOrder, useKindName } from './kinds.ts';
import { pathOf, usePlace } from './place.ts';
import { agentsQuery, type AgentStanding, type Statistics } from './questions.ts';
import { useSteady } from './steady.ts';
import './agents.css';

const none: readonly AgentStanding[] = [];
const idOf = ({ id }: AgentStanding): string => id;
const off = 'off';
const kinds: readonly string[] = [...kindsInOrder, off];

const kindOf = ({ signedOn, statusKind }: AgentStanding): string => (signedOn ? statusKind : off);

const inOrder = (agents: readonly AgentStanding[]): readonly AgentStanding[] =>
  agents.toSorted(
    (a, b) => kinds.indexOf(kindOf(a)) - kinds.indexOf(kindOf(b)) || a.name.localeCompare(b.name),
  );

export const AgentsTab = ({ statistics }: { readonly statistics: Statistics }) => {
  const { t } = useTranslation();
  const [{ kind }] = usePlace();
  const { data, error, refetch } = useQuery(agentsQuery(statistics.id));
  const shown = (data ?? none).filter((agent) => kind === undefined || kindOf(agent) === kind);
  const { rows, onHover } = useSteady(inOrder(shown), idOf);

  if (data === undefined)
    return error === null ? (
      <Loading lines={5} />
    ) : (
      <Trouble error={error} onRetry={() => void refetch()} />
    );
  if (data.length === 0) return <Blank icon="team" title={t('supervisor.agents.empty')} />;
  return (
    <>
      <KindChoice agents={data} workgroup={statistics.id} chosen={kind} />
      {rows.length === 0 ? <Blank icon="team" title={t('supervisor.agents.nobodySo')} /> : null}
      <ul
        className="scroll sv-agents"
        aria-label={t('supervisor.agents.title', { workgroup: statistics.name })}
        onPointerEnter={({ pointerType }) => onHover(pointerType === 'mouse')}
        onPointerLeave={() => onHover(false)}
      >
        {rows.map(({ item }) => (
          <AgentRow key={item.id} agent={current(data, item)} workgroup={statistics} />
        ))}
      </ul>
    </>
  );
};

/** Whoever is filtered out while the pointer is here stays, as they stand now. */
const current = (all: readonly AgentStanding[], { id, ...rest }: AgentStanding): AgentStanding =>
  all.find((one) => one.id === id) ?? { id, ...rest };

interface ChoiceProps {
  readonly agents: readonly AgentStanding[];
  readonly workgroup: string;
  readonly chosen: string | undefined;
}

const KindChoice = ({ agents, workgroup, chosen }: ChoiceProps) => {
  const { t } = useTranslation();
  const kindName = useKindName();
  const nameOf = (kind: string): string =>
    kind === off ? t('supervisor.agents.off') : kindName(kind);
  const counts = kinds.map((kind) => ({
    kind,
    count: agents.filter((agent) => kindOf(agent) === kind).length,
  }));
  const path = (kind: string | undefined): string => pathOf({ workgroup, tab: 'agents', kind });
  return (
    <nav className="sv-kinds" aria-label={t('supervisor.tabs.agents')}>
      <Link
        href={path(undefined)}
        className="sv-kind"
        aria-current={chosen === undefined ? 'true' : undefined}
      >
        {t('supervisor.agents.all')} <strong>{agents.length}</strong>
      </Link>
      {counts
        .filter(({ kind, count }) => count > 0 || kind === chosen)
        .map(({ kind, count }) => (
          <Link
            key={kind}
            href={path(kind)}
            className="sv-kind"
            aria-current={kind === chosen ? 'true' : undefined}
          >
            <StatusDot kind={kind} />
            {nameOf(kind)} <strong>{count}</strong>
          </Link>
        ))}
    </nav>
  );
};
