/** A setting for each type of interaction: utilization, service levels; with what holds where nothing is set. */
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { isRecord } from '../api/failure.ts';
import { type Fields, valueAt, written, type Path } from './path.ts';
import { useForm, useField } from './form.ts';
import { Origin } from './Origin.tsx';
import { schemaAt } from './schema.ts';
import { useWords } from './words.ts';

/** What holds for a type, and where it comes from. */
export interface Effective {
  readonly value: Fields;
  /** `user`, `workgroup:<id>`, `default`. */
  readonly origin: string;
}

interface Props {
  readonly name: 'utilization' | 'serviceLevels';
  readonly effective?: (type: string) => Effective | undefined;
}

export const ByTypeField = ({ name, effective }: Props) => {
  const { t } = useTranslation();
  const { schema } = useForm();
  const { fieldName, hint } = useWords();
  const types = Object.keys(schemaAt(schema, [name])?.properties ?? {});
  const columns = Object.keys(schemaAt(schema, [name, types[0] ?? ''])?.properties ?? {});
  return (
    <div className="admin-wide">
      <table className="table admin-types">
        <caption>
          <span className="admin-nested-title">{fieldName(name)}</span>
          <span className="admin-hint">{hint(name)}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('admin.type')}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {fieldName(column)}
              </th>
            ))}
            <th scope="col">{t('admin.holds')}</th>
            <th>
              <span className="only-heard">{t('admin.reset')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {types.map((type) => (
            <TypeRow key={type} {...{ name, type, columns }} effective={effective?.(type)} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

interface RowProps {
  readonly name: string;
  readonly type: string;
  readonly columns: readonly string[];
  readonly effective: Effective | undefined;
}

const TypeRow = ({ name, type, columns, effective }: RowProps) => {
  const { t } = useTranslation();
  const { kept } = useForm();
  const { valueName } = useWords();
  const { value, change, isReadOnly } = useField({ path: [name, type] });
  const isSet = value !== undefined;
  const wasSet = valueAt(kept, [name, type]) !== undefined;
  const inherited = wasSet ? 'inherited' : (effective?.origin ?? 'unset');
  const origin = isSet ? 'here' : inherited;
  return (
    <tr className={isSet ? 'admin-set' : undefined}>
      <th scope="row">{valueName(type)}</th>
      {columns.map((column) => (
        <td key={column}>
          <Cell path={[name, type, column]} row={effective?.value} isRowSet={isSet} />
        </td>
      ))}
      <td>
        <Origin origin={origin} isNew={isSet !== wasSet} />
      </td>
      <td>
        {isSet && !isReadOnly ? (
          <button
            type="button"
            className="icon-button"
            aria-label={t('admin.resetType', { type: valueName(type) })}
            onClick={() => change(undefined)}
          >
            <Icon name="close" size={14} />
          </button>
        ) : null}
      </td>
    </tr>
  );
};

interface CellProps {
  readonly path: Path;
  /** What holds as long as nothing is set here. */
  readonly row: Fields | undefined;
  readonly isRowSet: boolean;
}

const Cell = ({ path, row, isRowSet }: CellProps) => {
  const { schema, set, draft } = useForm();
  const { fieldName, valueName, fault } = useWords();
  const { value, finding, isReadOnly } = useField({ path });
  const [name = '', type = '', column = ''] = path.map(String);
  const own = schemaAt(schema, path);
  const inherited = row?.[column] ?? own?.default;
  const change = (next: unknown): void => {
    const old = valueAt(draft, [name, type]);
    const others = isRowSet && isRecord(old) ? old : (row ?? {});
    set([name, type], { ...others, [column]: next });
  };
  return (
    <TextInput
      aria-label={`${fieldName(name)}, ${valueName(type)}: ${fieldName(column)}`}
      size="xs"
      autoComplete="off"
      readOnly={isReadOnly}
      error={finding === undefined ? undefined : fault(finding)}
      placeholder={isRowSet ? undefined : listed(inherited)}
      value={listed(value)}
      title={written(path)}
      onChange={({ currentTarget: { value: text } }) =>
        change(own?.type === 'array' ? numbersIn(text) : numberIn(text))
      }
    />
  );
};

const listed = (value: unknown): string => {
  if (Array.isArray(value)) return (value as readonly unknown[]).map(String).join(' ');
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
};

const numberIn = (text: string): number | string | undefined => {
  if (text === '') return undefined;
  return /^\d+(?:[.,]\d+)?$/u.test(text.trim()) ? Number(text.replace(',', '.')) : text;
};

/** `60 120 300`; a space at the end stays, so that one can go on typing. */
const numbersIn = (text: string): readonly (number | string)[] =>
  text.split(/[\s,;]/u).map((word) => (/^\d+$/u.test(word) ? Number(word) : word));
