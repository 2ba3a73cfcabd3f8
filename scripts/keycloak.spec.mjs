import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { majorOf, refuseOtherDigest, whyNoKeycloak } from './keycloak.mjs';

describe('a real Keycloak', () => {
  it.each([
    ['openjdk 17.0.15 2025-04-15', 17],
    ['java 21 2023-09-19 LTS', 21],
    ['nothing', undefined],
  ])('reads the version of Java from "%s"', (text, version) => expect(majorOf(text)).toBe(version));

  it('says what to install where there is no Java, or too old a one', () => {
    expect(whyNoKeycloak(null)).toContain('apt-get install');
    expect(whyNoKeycloak(11)).toContain('this machine has 11');
    expect(whyNoKeycloak(17)).toBeUndefined();
  });

  it('runs nothing but the published archive', () => {
    const archive = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'regia-archive-')), 'keycloak.tar.gz');
    fs.writeFileSync(archive, 'something else');
    expect(() => refuseOtherDigest(archive, '0'.repeat(64))).toThrow('not the published archive');
    expect(fs.existsSync(archive)).toBe(false);
    fs.rmSync(path.dirname(archive), { recursive: true });
  });
});
