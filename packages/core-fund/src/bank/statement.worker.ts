import { parentPort, workerData } from 'node:worker_threads';
import { readFile, type FileToRead } from './read-file.js';

// the whole life of this thread: one file in, one reading out
parentPort?.postMessage(readFile(workerData as FileToRead)); // handed over by read-in-worker.ts, which types it
