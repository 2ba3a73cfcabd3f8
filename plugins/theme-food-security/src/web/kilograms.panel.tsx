import { Segmented, useFormat, useUiTexts } from '@regia/ui';
import { PluginLink, useData, useMessage } from '@regia/web-kit';
import { useState, type ReactNode } from 'react';
import { foodSecurity } from '../manifest.js';
import styles from './food.module.css';
import { KilogramsByMonth } from './harvests.graphql.js';
import { MonthBars, MonthTable } from './month-bars.js';
import { lastTwelveMonths } from './month-range.js';
import { OwnCityOnly } from './own-city-only.js';

/** Kilograms of the last twelve months, small, with the table behind a switch. */
export default function KilogramsPanel(): ReactNode {
  return (
    <OwnCityOnly>
      <Kilograms />
    </OwnCityOnly>
  );
}

function Kilograms(): ReactNode {
  const message = useMessage(foodSecurity);
  const format = useFormat();
  const texts = useUiTexts();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const { foodSecurityKilogramsHarvested: months } = useData(KilogramsByMonth, lastTwelveMonths(format.today));
  const total = months.reduce((sum, { kilograms }) => sum + Number(kilograms), 0);
  return (
    <>
      <p className="small">
        {message('months.says', { amount: format.number(total, { maximumFractionDigits: 1 }) })}{' '}
        <PluginLink plugin={foodSecurity} to="" className="link">
          {message('panel.open')}
        </PluginLink>
      </p>
      {view === 'chart' ? (
        <div className={styles.small} aria-hidden="true">
          <MonthBars months={months} />
        </div>
      ) : (
        <MonthTable months={months} />
      )}
      <div className="row">
        <Segmented
          label={texts.view}
          isSmall
          value={view}
          onChange={setView}
          options={[
            { id: 'chart', label: texts.chart },
            { id: 'table', label: texts.table },
          ]}
        />
      </div>
    </>
  );
}
