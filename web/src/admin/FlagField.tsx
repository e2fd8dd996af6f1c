/** Yes or no. */
import { Switch } from '@mantine/core';
import { useField, type FieldPlace } from './form.ts';
import { useWords } from './words.ts';

export const FlagField = (place: FieldPlace) => {
  const { fieldName, hint } = useWords();
  const { value, change, isReadOnly } = useField(place);
  const name = place.path.at(-1);
  return (
    <Switch
      className="admin-flag"
      label={fieldName(name)}
      description={hint(name)}
      checked={value === true}
      disabled={isReadOnly}
      onChange={({ currentTarget }) => change(currentTarget.checked)}
    />
  );
};
