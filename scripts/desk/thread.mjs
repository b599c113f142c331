/** A thread's beginning: what runs TypeScript here has to be asked for in each thread anew. */
import { register } from 'tsx/esm/api';

register();
await import('./reading-worker.ts');
