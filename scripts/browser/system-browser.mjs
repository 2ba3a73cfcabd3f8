import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const linuxNames = ['chromium', 'chromium-browser', 'chromium-headless-shell', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const macNames = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

export function systemBrowser({ platform = process.platform, searchPath = process.env.PATH ?? '', home = os.homedir() } = {}) {
  const places = platform === 'darwin' ? macPlaces(home) : linuxPlaces(searchPath);
  const executablePath = places.find((place) => fs.existsSync(place));
  return executablePath ? { executablePath } : undefined;
}

const linuxPlaces = (searchPath) => searchPath.split(':').flatMap((folder) => linuxNames.map((name) => path.join(folder, name)));
const macPlaces = (home) => ['', home].flatMap((base) => macNames.map((name) => `${base}/Applications/${name}.app/Contents/MacOS/${name}`));
