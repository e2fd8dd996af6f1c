/** Does something to the platforms, and looks at once at what has become of it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { warning } from '../parts/notice.ts';
import { useSentence } from '../text/use-sentence.ts';
import { control } from './control.ts';

interface Act {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

export const useControl = () => {
  const client = useQueryClient();
  const sentence = useSentence();
  const acting = useMutation({
    mutationFn: ({ method, path, body }: Act) => control(method, path, body),
    // A repeat might do it twice: this is no command with a key.
    retry: false,
    onError: (error) => {
      warning(sentence(error));
    },
    onSettled: () => client.invalidateQueries({ queryKey: ['sandbox'] }),
  });
  return {
    isPending: acting.isPending,
    /** @returns whether it has been done */
    act: (act: Act): Promise<boolean> =>
      acting.mutateAsync(act).then(
        () => true,
        () => false,
      ),
  };
};
