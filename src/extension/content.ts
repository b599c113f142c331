import { standBy } from './stand-by';

standBy();
