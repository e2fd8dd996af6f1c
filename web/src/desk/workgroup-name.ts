/** What a workgroup is called. */
import { useQuery } from '@tanstack/react-query';
import { workgroupsQuery } from '../api/queries.ts';

/** Its id until the name is known. */
export const useWorkgroupName = (id: string): string => {
  const { data = [] } = useQuery(workgroupsQuery);
  const found = data.find((one) => one.id === id);
  return found?.name ?? id;
};
