import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { Frame } from '../test/frame.js';
import { FileDrop } from './file-drop.js';

const place = (onFile: (file: File) => void) => (
  <Frame>
    <FileDrop label="Drop the file of the bank here" choose="Choose a file" hint="Up to 10 MB" accepts={['.xml']} onFile={onFile} />
  </Frame>
);

describe('a place for a file', () => {
  it('hands over the file that is chosen', async () => {
    const onFile = vi.fn();
    const screen = await render(place(onFile));
    const input = screen.container.querySelector('input[type=file]') as HTMLInputElement;
    const files = new DataTransfer();
    files.items.add(new File(['<x/>'], 'march.xml', { type: 'application/xml' }));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));

    await vi.waitFor(() => expect(onFile).toHaveBeenCalledOnce());
    expect((onFile.mock.calls[0]![0] as File).name).toBe('march.xml');
    expect(input.accept).toBe('.xml');
  });

  it('says beside its button what may be brought', async () => {
    const screen = await render(place(() => undefined));

    await expect.element(screen.getByRole('button', { name: 'Choose a file' })).toHaveAccessibleDescription('Up to 10 MB');
  });
});
