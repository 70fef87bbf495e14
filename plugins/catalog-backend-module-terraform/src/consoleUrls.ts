/** Pages of the AWS console. */
export const consoleUrls = {
  cluster: (region: string, name: string): string =>
    `https://${region}.console.aws.amazon.com/eks/home?region=${region}#/clusters/${name}`,
  network: (region: string, id: string): string =>
    `https://${region}.console.aws.amazon.com/vpcconsole/home?region=${region}#VpcDetails:VpcId=${id}`,
  bucket: (region: string, name: string): string =>
    `https://${region}.console.aws.amazon.com/s3/buckets/${name}`,
  zone: (id: string): string =>
    `https://console.aws.amazon.com/route53/v2/hostedzones#ListRecordSets/${id}`,
  repositories: (region: string): string =>
    `https://${region}.console.aws.amazon.com/ecr/private-registry/repositories?region=${region}`,
  role: (name: string): string =>
    `https://console.aws.amazon.com/iam/home#/roles/details/${name}`,
};
