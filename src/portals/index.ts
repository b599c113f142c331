export { portals, readPage } from './list/portals';
