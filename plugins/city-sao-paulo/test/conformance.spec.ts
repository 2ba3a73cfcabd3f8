import path from 'node:path';
import { describePlugin } from '@regia/testing';
import plugin from '../src/server/index.js';

describePlugin(plugin, path.join(import.meta.dirname, '..'));
