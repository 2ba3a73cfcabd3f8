import { useState, type ReactNode } from 'react';
import { Download, Plus, Printer, Rss } from 'lucide-react';
import * as Ui from '../src/index.js';
import { contributions, eur, lines, november, themeChips, type Line } from './facts-of-november.js';

const icon = { size: 16, 'aria-hidden': true } as const;

const columns: readonly Ui.DataColumn<Line>[] = [
  { id: 'day', header: 'Date', cell: (line) => <Ui.DateTime value={line.day} look="short" />, sortBy: (line) => line.day },
  { id: 'text', header: 'Entry', isRowHeader: true, cell: (line) => <>{line.text}<small>{line.way}</small></> },
  { id: 'city', header: 'City', cell: (line) => <Ui.Plate plate={line.city.plate} name={line.city.name} />, sortBy: (line) => line.city.name },
  { id: 'theme', header: 'Theme', cell: (line) => <Ui.ThemeTag look="mark" hue={line.hue} label={themeChips.find((chip) => chip.hue === line.hue)!.label} />, sortBy: (line) => line.hue, hidesOnPhone: true },
  { id: 'status', header: 'Status', cell: (line) => <Ui.StatusTag tone={line.isPosted ? 'neutral' : 'waiting'}>{line.isPosted ? 'Posted' : 'Needs a signature'}</Ui.StatusTag> },
  { id: 'amount', header: 'Amount', align: 'end', cell: (line) => <Ui.Money value={line.amount} isSigned />, sortBy: (line) => BigInt(line.amount.amountMinor) },
];

const parts: readonly Ui.MoneyPart[] = [
  { state: 'disbursed', label: 'Disbursed', amount: eur(1_405_150), href: '/all/fund/entries?state=disbursed' },
  { state: 'committed', label: 'Committed', amount: eur(682_400) },
  { state: 'allocated', label: 'Allocated', amount: eur(260_000) },
  { state: 'free', label: 'Free', amount: eur(701_650) },
  { state: 'promised', label: 'Pledged, not yet paid', amount: eur(600_000) },
];
const total = { label: 'All cities', received: eur(3_080_000), pledged: eur(3_680_000) };

/** The pool of funds, as in the picture of the direction. */
export function PoolPage(): ReactNode {
  const [text, setText] = useState('');
  const found = lines.filter((line) => line.text.toLowerCase().includes(text.toLowerCase()));
  return (
    <Ui.Page
      title="Pool of funds"
      lede="Programme 2025 to 2027, in euro. Posted up to 20 Nov 2026."
      actions={
        <>
          <Ui.Button look="quiet" icon={<Printer {...icon} />} className="hide-phone">Print</Ui.Button>
          <Ui.LinkButton href="/entries.csv" look="quiet" icon={<Download {...icon} />} className="hide-phone">Export</Ui.LinkButton>
          <Ui.LinkButton href="/all/fund/entries/new" look="primary" icon={<Plus {...icon} />}>New entry</Ui.LinkButton>
        </>
      }
    >
      <Ui.KeyFigure title="Free to allocate" figure={<Ui.Money value={eur(701_650)} decimals="trim" />} note="€3,080,000 received, €30,800 agent’s fee">
        <Ui.MoneyBar start={{ label: 'Received', amount: eur(3_080_000) }} parts={parts} />
      </Ui.KeyFigure>
      <Ui.Columns
        main={
          <Ui.Figure
            title="Contributions by city"
            chartIsText
            chart={<Ui.BarList rows={contributions} total={total} />}
            table={<Ui.BarTable rows={contributions} total={total} words={{ city: 'City', received: 'Received', pledged: 'Pledged', note: 'Next instalment' }} />}
          />
        }
        side={
          <Ui.Section title="Waiting for your signature">
            <ul className="item-list">
              <li><a href="/all/fund/approvals/1">Drip irrigation kits, lot 2</a><Ui.Money value={eur(18_640.5)} /></li>
              <li><a href="/all/fund/approvals/2">Lighting tender, works advance</a><Ui.Money value={eur(56_000)} /></li>
            </ul>
          </Ui.Section>
        }
      />
      <Ui.Section title="Recent entries" actions={<Ui.SearchField label="Find an entry" value={text} onChange={setText} />}>
        <Ui.DataTable
          label="Recent entries"
          columns={columns}
          rows={found}
          rowId={(line) => line.id}
          rowHref={(line) => `/all/fund/entries/${line.id}`}
          totals={{ text: 'Sum', amount: <Ui.Money value={eur(156_159.5)} isSigned /> }}
          empty={<Ui.Empty action={<Ui.Button onPress={() => setText('')}>Clear</Ui.Button>}>No entry matches “{text}”.</Ui.Empty>}
        />
      </Ui.Section>
    </Ui.Page>
  );
}

/** The month, as in the picture of the direction. */
export function AgendaPage(): ReactNode {
  const [month, setMonth] = useState('2026-11');
  const [theme, setTheme] = useState<string>();
  const [view, setView] = useState<'month' | 'timeline' | 'list'>('month');
  const entries = november.filter((entry) => theme === undefined || entry.theme?.hue === theme);
  return (
    <Ui.Page
      title="Agenda"
      lede="18 events this month, 3 deadlines"
      actions={
        <>
          <Ui.Button look="quiet" icon={<Rss {...icon} />} className="hide-phone">Subscribe</Ui.Button>
          <Ui.Button look="quiet" icon={<Download {...icon} />} className="hide-phone">Export</Ui.Button>
          <Ui.LinkButton href="/all/agenda/new" look="primary" icon={<Plus {...icon} />}>New event</Ui.LinkButton>
        </>
      }
    >
      <Ui.MonthBar month={month} onChange={setMonth}>
        <Ui.FilterChips label="Theme" chips={themeChips} selected={theme} onChange={setTheme} />
        <Ui.Segmented label="View" value={view} onChange={setView} options={[{ id: 'month', label: 'Month' }, { id: 'timeline', label: 'Timeline' }, { id: 'list', label: 'List' }]} />
      </Ui.MonthBar>
      <Ui.Columns look="rail" main={<Ui.MonthGrid month={month} entries={entries} onMonthChange={setMonth} />} side={<Ui.Upcoming title="Coming up" entries={entries} empty={<Ui.Empty>Nothing is planned.</Ui.Empty>} />} />
    </Ui.Page>
  );
}

const cities = contributions.map((row) => ({ id: row.id, label: row.name, plate: row.plate }));

/** Every field, half of them refused. */
export function FormPage(): ReactNode {
  const [city, setCity] = useState<string>();
  const [partner, setPartner] = useState<string>();
  const [amount, setAmount] = useState<Ui.AmountReading>({ text: '' });
  const [day, setDay] = useState<string | undefined>('2026-11-20');
  const [start, setStart] = useState<string | undefined>('2026-11-20T14:30');
  const [letter, setLetter] = useState<string>();
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const [households, setHouseholds] = useState<number | undefined>(12);
  const [audience, setAudience] = useState('city');
  const [isRead, setRead] = useState(false);
  const problems = [{ name: 'city', text: 'Choose the city that paid.' }, { name: 'reference', text: 'Write the reference of the bank.' }];
  return (
    <Ui.Page title="Record a contribution" width="form" hasErrors parent={{ href: '/all/fund', label: 'Pool of funds' }} note={<Ui.DraftNote state="saved" at="2026-11-23T13:05:00Z" onDiscard={() => {}} />}>
      <Ui.ErrorSummary title="Two things to look at" problems={problems} attempt={1} />
      <form className="form" noValidate>
        <Ui.Select name="city" label="City" error={problems[0]!.text} options={cities} value={city} onChange={setCity} placeholder="Choose a city" />
        <Ui.ComboBox name="partner" label="Partner" isOptional options={cities} value={partner} onChange={setPartner} />
        <Ui.MoneyField name="amountMinor" label="Amount" hint="As written in the bank’s notice." currency="EUR" exponent={2} value={amount} onChange={setAmount} />
        <Ui.DatePicker name="receivedOn" label="Received on" value={day} onChange={setDay} />
        <Ui.DatePicker name="startsAt" label="Starts" withTime value={start} onChange={setStart} />
        <Ui.DateField name="letterOn" label="Date of the letter" isOptional value={letter} onChange={setLetter} />
        <Ui.TextField name="reference" label="Reference" error={problems[1]!.text} isCode value={reference} onChange={setReference} />
        <Ui.NumberField name="households" label="Households" value={households} onChange={setHouseholds} />
        <Ui.TextArea name="note" label="Note" isOptional value={note} onChange={setNote} />
        <Ui.RadioGroup name="audience" label="Who sees it" options={[{ id: 'city', label: 'The city', hint: 'People of the administration' }, { id: 'public', label: 'Everybody' }]} value={audience} onChange={setAudience} />
        <Ui.Checkbox name="isRead" label="The papers are complete" isSelected={isRead} onChange={setRead} />
        <div className="row">
          <Ui.Button type="submit" look="primary">Send for a second signature</Ui.Button>
          <Ui.Button look="quiet">Finish later</Ui.Button>
        </div>
      </form>
    </Ui.Page>
  );
}

/** Everything that is neither field, month nor pool. */
export function PiecesPage(): ReactNode {
  const [tab, setTab] = useState('overview');
  return (
    <Ui.Page title="Partnership of Milan and Dakar" lede={<Ui.Plates cities={november[18]!.cities} />} actions={<ActsMenu />}>
      <Ui.FilterBar label="Filter" result="4 entries" onClear={() => {}}>
        <Ui.FilterChips label="Theme" chips={themeChips} selected="food" onChange={() => {}} />
      </Ui.FilterBar>
      <Ui.Tabs label="Parts" selected={tab} onSelect={setTab} tabs={[{ id: 'overview', label: 'Overview' }, { id: 'decisions', label: 'Decisions', count: '3' }]}>
        <Ui.FactList facts={[{ label: 'Since', value: <Ui.DateTime value="2013-06-12" /> }, { label: 'Agreement', value: <Ui.UserText text={{ text: 'اتفاقية التعاون', language: 'ar' }} namesLanguage /> }, { label: 'Next step', value: <Ui.DateTime value="2026-12-11" look="relative" /> }]} />
      </Ui.Tabs>
      <Ui.Section title="States">
        <div className="row">
          <Ui.StatusTag>Posted</Ui.StatusTag>
          <Ui.StatusTag tone="waiting">Waiting</Ui.StatusTag>
          <Ui.StatusTag tone="good">Approved</Ui.StatusTag>
          <Ui.StatusTag tone="bad">Returned</Ui.StatusTag>
          <Ui.StatusTag tone="draft">Draft</Ui.StatusTag>
          {themeChips.map((chip) => <Ui.ThemeTag key={chip.id} {...chip} />)}
        </div>
        <div className="row">
          <Ui.Button look="danger">Reverse</Ui.Button>
          <Ui.Button whyNot="You entered it: somebody else signs.">Sign</Ui.Button>
          <Ui.Button look="primary" isPending>Sending</Ui.Button>
          <Ui.Tooltip text="Opens the calendar of your city"><Ui.Button isSmall>Subscribe</Ui.Button></Ui.Tooltip>
        </div>
        <Ui.RefusalNote refusals={['Another person signed this entry a minute ago. Open it again to see its state.']} onDismiss={() => {}} />
        <Ui.Notice tone="good" title="Sent for a second signature">The treasurer of Dakar is told.</Ui.Notice>
        <Ui.Notice tone="warn">The rate of 20 Nov is missing.</Ui.Notice>
        <Ui.JobNote state="running" title="Export of 12,400 entries" ratio={0.4} actions={<Ui.Button isSmall>Cancel</Ui.Button>} />
        <Ui.DraftNote state="not-saved" onRetry={() => {}} />
        <Ui.Skeleton lines={3} />
      </Ui.Section>
      <Ui.Section title="History">
        <Ui.HistoryList label="History" entries={[{ id: '2', at: '2026-11-20T09:12:00Z', text: 'Returned', person: 'Treasurer of Dakar', city: { plate: 'DKR', name: 'Dakar' }, note: 'The invoice is of lot 1.' }, { id: '1', at: '2026-11-19T16:40:00Z', text: 'Proposed', person: 'Officer of Milan', city: { plate: 'MIL', name: 'Milan' } }]} />
        <Ui.Disclosure title="How the share is computed"><p>Population, income and the key agreed in 2025.</p></Ui.Disclosure>
      </Ui.Section>
      <Ui.ConflictChooser
        title="Changed by someone else"
        explanation="The office of Dakar saved this event at 14:05."
        words={{ mine: 'Yours', theirs: 'Stored' }}
        fields={[{ name: 'title', label: 'Title', mine: 'Steering group', theirs: 'Steering group, second session' }, { name: 'place', label: 'Place', mine: 'Town hall', theirs: 'Online' }]}
        actions={() => <Ui.Button look="primary">Save what I chose</Ui.Button>}
      />
      <JumpButton />
      <Ui.MoneyStripe parts={parts} isSmall />
      <Ui.Dialog title="Return this entry" trigger={<Ui.Button>Return</Ui.Button>} actions={(close) => <Ui.Button onPress={close}>Cancel</Ui.Button>}>
        <p>Say why, so that it can be corrected.</p>
      </Ui.Dialog>
    </Ui.Page>
  );
}

function ActsMenu(): ReactNode {
  const [city, setCity] = useState('dakar');
  return <Ui.Menu label="City" trigger={<Ui.Button>Change city</Ui.Button>} find="Find a city" selected={city} onAction={setCity} groups={[{ title: 'Cities', entries: cities }]} />;
}

function JumpButton(): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const groups = [{ title: 'Pages', entries: [{ id: 'agenda', label: 'Agenda', href: '/all/agenda' }] }, { title: 'Cities', entries: cities }];
  return (
    <>
      <Ui.Button onPress={() => setOpen(true)}>Search or jump to</Ui.Button>
      <Ui.Palette label="Search or jump to" isOpen={isOpen} onOpenChange={setOpen} groups={groups} />
    </>
  );
}

export const pages: Readonly<Record<string, () => ReactNode>> = { pool: PoolPage, agenda: AgendaPage, form: FormPage, pieces: PiecesPage };
