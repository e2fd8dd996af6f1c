/** What is wrong with a configuration as a whole: nothing, in one that is in force. */
import type { Configuration } from '../../actors/configuration.ts';
import { accessFindings, nameFindings } from './access-rules.ts';
import { checkDocument } from './check-document.ts';
import { show } from './documents.ts';
import { keyOf, type Finding } from './findings.ts';
import { kindNames } from './kinds.params.ts';
import { mediaFindings } from './media-rules.ts';
import { referenceFindings } from './references.ts';
import { tablesOf } from './stored.ts';
import { webhookFindings } from './webhook-rules.ts';
import { workgroupFindings } from './workgroup-rules.ts';

/** Everything: each document by itself, and what they say of one another. */
export const validate = (configuration: Configuration): readonly Finding[] => {
  const tables = tablesOf(configuration);
  const forms = kindNames.flatMap((kind) =>
    Object.values(tables[kind]).flatMap((one) => checkDocument(kind, show(kind, one)).findings),
  );
  // The rules take the form for granted.
  return forms.length > 0 ? forms : relations(configuration);
};

/** What documents of the right form say of one another. */
const relations = (configuration: Configuration): readonly Finding[] => {
  const tables = tablesOf(configuration);
  return [
    ...referenceFindings(tables),
    ...nameFindings(tables),
    ...workgroupFindings(configuration),
    ...mediaFindings(configuration),
    ...accessFindings(configuration),
    ...webhookFindings(configuration),
  ];
};

/** What a change would make wrong; what was wrong before it doesn't stand in its way. */
export const newFindings = (before: Configuration, after: Configuration): readonly Finding[] => {
  const found = relations(after);
  if (found.length === 0) return found;
  const old = new Set(relations(before).map(keyOf));
  return found.filter((finding) => !old.has(keyOf(finding)));
};
