/** Faults of each platform, switched on and off while one watches what Baton does about them. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { faultsQuery, type Item } from './control.ts';
import { faultNames, faultOf, isFault, isKnown, type FaultName } from './fault-kinds.ts';
import { Switch } from './Switch.tsx';
import { useControl } from './use-control.ts';

const platforms: readonly Item['platform'][] = ['facebook', 'x'];

export const Faults = () => {
  const { t } = useTranslation();
  const { data = [] } = useQuery(faultsQuery);
  const { act } = useControl();
  const switchOn = (platform: Item['platform'], name: FaultName): Promise<boolean> =>
    act({ method: 'POST', path: 'faults', body: faultOf(platform, name) });
  const switchOff = (id: number | undefined): Promise<boolean> | undefined =>
    id === undefined ? undefined : act({ method: 'DELETE', path: `faults/${String(id)}` });
  const others = data.filter((fault) => !isKnown(fault)).length;
  return (
    <section aria-label={t('sandbox.faults')}>
      <h2 className="panel-title">
        {t('sandbox.faults')} <span className="count">{data.length}</span>
        {data.length === 0 ? null : (
          <button
            type="button"
            className="text-button"
            onClick={() => void act({ method: 'DELETE', path: 'faults' })}
          >
            {t('sandbox.clear')}
          </button>
        )}
      </h2>
      <p className="dim">{t('sandbox.faultsHint')}</p>
      <table className="table sandbox-faults">
        <thead>
          <tr>
            <th scope="col">{t('sandbox.fault.what')}</th>
            {platforms.map((platform) => (
              <th key={platform} scope="col">
                {t(`sandbox.${platform}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faultNames.map((name) => (
            <tr key={name}>
              <th scope="row" title={t(`sandbox.faultHint.${name}`)}>
                {t(`sandbox.fault.${name}`)}
              </th>
              {platforms.map((platform) => {
                const found = data.find((fault) => isFault(fault, platform, name));
                return (
                  <td key={platform}>
                    <Switch
                      label={found === undefined ? '' : `× ${String(found.applied)}`}
                      name={`${t(`sandbox.${platform}`)}: ${t(`sandbox.fault.${name}`)}`}
                      isOn={found !== undefined}
                      onChange={(isOn) => (isOn ? switchOn(platform, name) : switchOff(found?.id))}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {others === 0 ? null : <p className="dim">{t('sandbox.otherFaults', { count: others })}</p>}
    </section>
  );
};
