import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Frame } from '../test/frame.js';
import { Page } from './page.js';

describe('arriving at a page', () => {
  it('leaves focus alone on the first page of a visit', async () => {
    await render(<Frame place="/all/home"><Page title="Home">…</Page></Frame>);

    expect(document.activeElement).toBe(document.body);
    expect(document.title).toBe('Home · Regia');
  });

  it('puts focus on the heading after navigation, not after a change of filter', async () => {
    const screen = await render(<Frame place="/all/home"><Page key="home" title="Home">…</Page></Frame>);

    await screen.rerender(<Frame place="/all/fund"><Page key="fund" title="Pool of funds"><button type="button">Filter</button></Page></Frame>);
    await expect.element(page.getByRole('heading', { level: 1, name: 'Pool of funds' })).toHaveFocus();

    page.getByRole('button', { name: 'Filter' }).element().focus();
    await screen.rerender(<Frame place="/all/fund"><Page key="fund" title="Pool of funds, Milan"><button type="button">Filter</button></Page></Frame>);
    await expect.element(page.getByRole('button', { name: 'Filter' })).toHaveFocus();
  });

  it('does not focus the page that is being left while the next one loads', async () => {
    const screen = await render(<Frame place="/all/home"><Page key="home" title="Home"><button type="button">Fund</button></Page></Frame>);
    page.getByRole('button', { name: 'Fund' }).element().focus();

    await screen.rerender(<Frame place="/all/fund"><Page key="home" title="Home"><button type="button">Fund</button></Page></Frame>);

    await expect.element(page.getByRole('button', { name: 'Fund' })).toHaveFocus();
  });

  it('gives focus to the heading of the next thing shown by the same page', async () => {
    const screen = await render(<Frame place="/all/agenda/1"><Page title="Steering group">…</Page></Frame>);

    await screen.rerender(<Frame place="/all/agenda/2"><Page title="Twin market days">…</Page></Frame>);

    await expect.element(page.getByRole('heading', { name: 'Twin market days' })).toHaveFocus();
  });

  it('gives focus to the heading that replaces the shape of a page', async () => {
    const screen = await render(<Frame place="/all/home"><Page key="home" title="Home">…</Page></Frame>);

    await screen.rerender(<Frame place="/all/fund"><Page key="shape" title="Pool of funds">…</Page></Frame>);
    await screen.rerender(<Frame place="/all/fund"><Page key="data" title="Pool of funds">€701,650</Page></Frame>);

    await expect.element(page.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('says in the window title that a form was refused', async () => {
    await render(<Frame><Page title="New entry" hasErrors>…</Page></Frame>);

    expect(document.title).toBe('Error: New entry · Regia');
  });
});
