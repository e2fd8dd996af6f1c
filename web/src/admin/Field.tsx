/** A field of a document, as its schema says: what it takes decides what it looks like. */
import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '../parts/Icon.tsx';
import { FlagField } from './FlagField.tsx';
import { useField, useForm, type FieldPlace } from './form.ts';
import type { Path } from './path.ts';
import { emptyOf, schemaAt } from './schema.ts';
import { useWords } from './words.ts';
import { ChoiceField, NumberField, TextField } from './PlainFields.tsx';
import { ReferenceField, ReferencesField, WordsField } from './ReferenceFields.tsx';
import './fields.css';

export const Field = ({ path }: { readonly path: Path }) => {
  const { schema } = useForm();
  const own = schemaAt(schema, path);
  return own === undefined ? null : <FieldOf path={path} schema={own} />;
};

const FieldOf = (place: FieldPlace) => {
  const { schema } = place;
  if (schema['x-references'] !== undefined) return <ReferenceField {...place} />;
  if (schema.enum !== undefined) return <ChoiceField {...place} />;
  switch (schema.type) {
    case 'boolean':
      return <FlagField {...place} />;
    case 'integer':
    case 'number':
      return <NumberField {...place} />;
    case 'array':
      return <ListField {...place} />;
    case 'object':
      return <NestedField {...place} />;
    case undefined:
    default:
      return <TextField {...place} />;
  }
};

const ListField = (place: FieldPlace) => {
  const { items = {}, maxItems } = place.schema;
  if (items['x-references'] !== undefined) return <ReferencesField {...place} />;
  if (items.type === 'object') return <RowsField {...place} />;
  // As many numbers as the schema says: three weights for three attributes.
  if (items.type === 'number' && maxItems !== undefined)
    return (
      <div className="admin-triple">
        {Array.from({ length: maxItems }, (_, index) => (
          <NumberField key={index} path={[...place.path, index]} schema={items} />
        ))}
      </div>
    );
  return <WordsField {...place} />;
};

/** Fields that belong together; where they may be left out together, a switch says so. */
const NestedField = ({ path, schema }: FieldPlace) => {
  const { fieldName, hint, fault } = useWords();
  const { value, change, finding, isReadOnly } = useField({ path });
  const isOptional = schema.default === undefined && schema.writeOnly !== true;
  const name = path.at(-1);
  const title = fieldName(name);
  const isShown = !isOptional || value !== undefined;
  return (
    <fieldset className="admin-nested" aria-label={title}>
      {isOptional ? (
        <Switch
          label={title}
          description={hint(name)}
          checked={value !== undefined}
          disabled={isReadOnly}
          onChange={({ currentTarget }) =>
            change(currentTarget.checked ? emptyOf(schema) : undefined)
          }
        />
      ) : (
        <p className="admin-nested-title">{title}</p>
      )}
      {finding === undefined ? null : <p className="admin-fault">{fault(finding)}</p>}
      {isShown ? (
        <div className="admin-grid">
          {Object.keys(schema.properties ?? {}).map((one) => (
            <Field key={one} path={[...path, one]} />
          ))}
        </div>
      ) : null}
    </fieldset>
  );
};

/** A list of small things, each with fields of its own: skills, rings, minima. */
const RowsField = ({ path, schema }: FieldPlace) => {
  const { t } = useTranslation();
  const { fieldName, hint, fault } = useWords();
  const { value, change, finding, isReadOnly } = useField({ path });
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const items = schema.items ?? {};
  const name = path.at(-1);
  const title = fieldName(name);
  return (
    <fieldset className="admin-rows admin-wide" aria-label={title}>
      <p className="admin-nested-title">{title}</p>
      {path.length > 1 || hint(name) === undefined ? null : (
        <p className="admin-hint">{hint(name)}</p>
      )}
      {finding === undefined ? null : <p className="admin-fault">{fault(finding)}</p>}
      {rows.map((_, index) => (
        <div key={index} className="admin-row">
          <div className="admin-row-fields">
            {Object.keys(items.properties ?? {}).map((one) => (
              <Field key={one} path={[...path, index, one]} />
            ))}
          </div>
          {isReadOnly ? null : (
            <button
              type="button"
              className="icon-button"
              aria-label={t('admin.removeRow', { what: title, number: index + 1 })}
              onClick={() => change(rows.filter((_row, at) => at !== index))}
            >
              <Icon name="close" size={14} />
            </button>
          )}
        </div>
      ))}
      {isReadOnly ? null : (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="plus" size={14} />}
          aria-label={t('admin.addTo', { what: title })}
          disabled={rows.length >= (schema.maxItems ?? Infinity)}
          onClick={() => change([...rows, emptyOf(items)])}
        >
          {t('admin.addOne')}
        </Button>
      )}
    </fieldset>
  );
};
