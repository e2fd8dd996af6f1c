/** What holds for a user after inheritance, as the server has it. */
import { useTranslation } from 'react-i18next';
import { isRecord } from '../api/failure.ts';
import { ByTypeField, type Effective } from './ByTypeField.tsx';
import { Field } from './Field.tsx';
import { useForm } from './form.ts';
import { Origin } from './Origin.tsx';
import { textOf, valueAt } from './path.ts';
import { useNames } from './use-choices.ts';
import { useWords } from './words.ts';

export const UserUtilization = () => {
  const { kept } = useForm();
  const effective = (type: string): Effective | undefined => {
    const found = valueAt(kept, ['effective', 'utilization', `utilization.${type}`]);
    return asEffective(found ?? valueAt(kept, ['effective', 'utilization', type]));
  };
  return <ByTypeField name="utilization" effective={effective} />;
};

const asEffective = (found: unknown): Effective | undefined => {
  if (!isRecord(found) || !isRecord(found['value'])) return undefined;
  return { value: found['value'], origin: textOf(found['origin'], 'default') };
};

interface Held {
  readonly skill: string;
  readonly effective: Effective;
}

/** Of the user's own, and of the workgroups', which are only shown. */
export const UserSkills = () => {
  const { t } = useTranslation();
  const { kept } = useForm();
  const { shown } = useWords();
  const nameOfSkill = useNames('skills');
  const held = heldIn(valueAt(kept, ['effective', 'skills']));
  return (
    <>
      <Field path={['skills']} />
      {held.length === 0 ? null : (
        <table className="table admin-wide">
          <caption className="admin-nested-title">{t('admin.effectiveSkills')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.fields.skill')}</th>
              <th scope="col">{t('admin.fields.proficiency')}</th>
              <th scope="col">{t('admin.fields.desire')}</th>
              <th scope="col">{t('admin.from')}</th>
            </tr>
          </thead>
          <tbody>
            {held.map(({ skill, effective }) => (
              <tr key={skill}>
                <th scope="row">{nameOfSkill(skill)}</th>
                <td>{shown(effective.value['proficiency'])}</td>
                <td>{shown(effective.value['desire'])}</td>
                <td>
                  <Origin origin={effective.origin === 'user' ? 'here' : effective.origin} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
};

const heldIn = (list: unknown): readonly Held[] =>
  (Array.isArray(list) ? (list as readonly unknown[]) : []).flatMap((one) => {
    const effective = asEffective(one);
    return isRecord(one) && effective !== undefined
      ? [{ skill: String(one['skill']), effective }]
      : [];
  });
