import { resolve } from 'node:path';
import { readArguments } from '@comptoir/commands/readArguments';
import { plannedResources } from '../terraform/Plan.ts';
import { TerraformCopy } from '../terraform/TerraformCopy.ts';
import { estimateCost } from './estimateCost.ts';
import { PARIS } from './PriceList.ts';
import { renderEstimate } from './renderEstimate.ts';

const HELP = `npm run cloud:cost

Plans both environments of terraform/ with the values of their terraform.tfvars,
without an AWS account, and prints what they cost each month while nothing uses
them. An estimate: the prices are approximate and were not compared with AWS's,
and traffic, logs and stored data come on top.
`;

readArguments(HELP, { options: {} });
const copy = await TerraformCopy.open({
  root: resolve(import.meta.dirname, '..', '..', '..'),
  name: 'cloud-cost',
  environment: process.env,
});
if (typeof copy === 'string') {
  console.error(`The cost cannot be estimated: ${copy}`);
  process.exitCode = 1;
} else {
  for (const environment of ['production', 'nonprod']) {
    const plan = await copy.plan(`envs/${environment}`);
    const estimate = estimateCost(plannedResources(plan), PARIS);
    console.log(`\n${renderEstimate(environment, estimate, PARIS)}`);
  }
}
