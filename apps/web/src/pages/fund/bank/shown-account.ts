import type { BankAccountsQuery } from './gql/graphql.js';

/** A bank account as the page has it. */
export type ShownAccount = BankAccountsQuery['bankAccounts'][number];

/** An IBAN in groups of four, as it is printed. */
export const spaced = (number: string, isIban: boolean): string => (isIban ? number.replaceAll(/(.{4})(?=.)/g, '$1 ') : number);
