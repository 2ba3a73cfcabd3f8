import { Button, LinkButton, Notice } from '@regia/ui';
import { receiveFile, RequestFault, saveFile, useLanguage, useMessage } from '@regia/web-kit';
import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ShownFund } from '../use-fund.js';
import { FILES, fileOf, pdfName } from './statement-file.js';

/** A statement that is asked for as a printed file. */
export interface PdfWish {
  readonly asked: Readonly<Record<string, string>>;
  readonly days: { readonly from: string; readonly to: string };
}

/** Why there is no printed file: nobody to print it, others before it, or a line that broke. */
type Why = 'noPrinter' | 'busy' | 'lost';

/** The printed file of a statement. It is made while one waits, and a server may be unable to: then the page says so and offers the others. */
export interface PdfTaking {
  readonly isMaking: (wish: PdfWish) => boolean;
  readonly take: (wish: PdfWish) => void;
  /** What to show above the page; nothing while all is well. */
  readonly notice: ReactNode;
}

const keyOf = ({ asked }: PdfWish): string => new URLSearchParams({ ...asked }).toString();

export function useTakePdf(fund: ShownFund): PdfTaking {
  const language = useLanguage();
  const [state, setState] = useState<{ readonly wish?: PdfWish; readonly isMaking?: boolean; readonly why?: Why }>({});
  const take = async (wish: PdfWish): Promise<void> => {
    setState({ wish, isMaking: true });
    try {
      saveFile(await receiveFile(fileOf(fund.code, 'pdf', wish.asked, language)), pdfName(fund.code, wish.days));
      setState({});
    } catch (fault) {
      if (!(fault instanceof RequestFault)) throw fault;
      setState({ wish, why: whyOf(fault) });
    }
  };
  return {
    isMaking: (wish) => state.isMaking === true && state.wish !== undefined && keyOf(state.wish) === keyOf(wish),
    take: (wish) => void take(wish),
    notice: state.why && state.wish && <NoPdf fund={fund} wish={state.wish} why={state.why} />,
  };
}

const whyOf = ({ kind, code }: RequestFault): Why => (code === 'NO_BROWSER' ? 'noPrinter' : kind === 'busy' ? 'busy' : 'lost');

function NoPdf({ fund, wish, why }: { readonly fund: ShownFund; readonly wish: PdfWish; readonly why: Why }): ReactNode {
  const message = useMessage();
  const language = useLanguage();
  return (
    <Notice
      tone="bad"
      role="alert"
      title={message('statement.noPdf')}
      actions={FILES.filter((ending) => ending !== 'pdf').map((ending) => (
        <LinkButton key={ending} href={fileOf(fund.code, ending, wish.asked, language)} look="quiet" download>
          {message('statement.file', { ending: ending.toUpperCase() })}
        </LinkButton>
      ))}
    >
      {message(`statement.noPdf.${why}`)}
    </Notice>
  );
}

/** Beside the links to the other files. */
export function PdfButton({
  pdf,
  wish,
  isSmall,
  name,
}: {
  readonly pdf: PdfTaking;
  readonly wish: PdfWish;
  readonly isSmall?: boolean;
  readonly name?: string;
}): ReactNode {
  const message = useMessage();
  return (
    <Button
      look="quiet"
      isSmall={isSmall ?? false}
      {...(isSmall ? {} : { icon: <Download size={16} aria-hidden="true" /> })}
      isPending={pdf.isMaking(wish)}
      onPress={() => pdf.take(wish)}
    >
      {message('statement.file', { ending: 'PDF' })}
      {name !== undefined && <span className="sr-only">{name}</span>}
    </Button>
  );
}
