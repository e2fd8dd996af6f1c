/** The API's document, for programs and for people. */
import type { Gateway } from '../gateway.ts';

export const document = (_request: unknown, { documents }: Gateway): unknown => documents.openApi;

export const docsPage = (_request: unknown, { documents }: Gateway): string => documents.html;
