import { categories } from './catalog/categories.ts';
import { coffees } from './catalog/coffees.ts';
import { coffeeTools } from './catalog/coffeeTools.ts';
import { savoury } from './catalog/savoury.ts';
import { sweet } from './catalog/sweet.ts';
import { teas } from './catalog/teas.ts';
import { teaware } from './catalog/teaware.ts';
import { kitchenTools } from './catalog/kitchenTools.ts';
import { cookware } from './catalog/cookware.ts';
import { crockery } from './catalog/crockery.ts';
import { tableSetting } from './catalog/tableSetting.ts';
import { tableLinen } from './catalog/tableLinen.ts';
import { homeLinen } from './catalog/homeLinen.ts';
import { gardenTools } from './catalog/gardenTools.ts';
import { seeds } from './catalog/seeds.ts';
import { paperGoods } from './catalog/paperGoods.ts';
import { writing } from './catalog/writing.ts';
import { mildCups } from './catalog/mildCups.ts';
import { herbs } from './catalog/herbs.ts';
import { preserves } from './catalog/preserves.ts';
import type { SeedProduct } from './types.ts';

/** The demo shop's categories, in menu order. */
export { categories };

/** Every product of the demo shop. */
export const products: SeedProduct[] = [
  ...coffees,
  ...mildCups,
  ...coffeeTools,
  ...teas,
  ...herbs,
  ...teaware,
  ...sweet,
  ...savoury,
  ...preserves,
  ...kitchenTools,
  ...cookware,
  ...crockery,
  ...tableSetting,
  ...tableLinen,
  ...homeLinen,
  ...gardenTools,
  ...seeds,
  ...paperGoods,
  ...writing,
];
